# Changed values of every type, as text and as binary, against a real server:
# each is taken or refused with the right SQLSTATE, and nothing worse happens.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

# SEED=... repeats a run that failed, N=... is how many of a type are tried
my $seed = $ENV{SEED} // int(rand(2**31));
my $count = $ENV{N} // 300;
srand($seed);

my %values = (
	bsn => [ '123456782', '12345672' ],
	rsin => ['123456782'],
	kvknummer => ['12345678'],
	vestigingsnummer => ['000012345678'],
	postcode => [ '2513AA', '1000 zz' ],
	iban => [
		'NL91ABNA0417164300', 'nl91 abna 0417 1643 00',
		'MT84MALT011000012345MTLCAST001S', 'NO9386011117947' ],
	objectidentificator => [
		'urn:object:zrc:zaak%3A:uuid:%C3%AB', "urn:object:a:b\xC3\xABc:d:%25%20",
		'URN:object:' . 'x' x 200 . ':b:c:' . 'y' x 200 ],
	aard_contact => ['gesprek'],
	rol_betrokkene => ['klant'],
	soort_actor => ['organisatorische_eenheid'],
	soort_partij => ['persoon'],
	status_taak => ['te_verwerken'],
	ja_nee_onbekend => ['nee'],
	richting => ['inkomend']);
my @types = sort keys %values;

# bytes at which an input function does something else
my @special = map { chr } 0, 1, 2, 9, 10, 13, 32, 37, 45, 48, 57, 58, 65, 90, 97, 122, 127,
  128, 0xBF, 0xC2, 0xE2, 0xED, 0xF0, 0xF4, 0xFF;

sub some_byte { return rand() < 0.3 ? chr(int(rand(256))) : $special[ rand(@special) ]; }

# a value with one to four changes, or as it was
sub mutate
{
	my ($value) = @_;

	for (1 .. int(rand(5)))
	{
		my $at = int(rand(length($value) + 1));
		my $kind = int(rand(8));

		if ($kind == 0) { substr($value, $at, 0) = some_byte(); }
		elsif ($kind == 1) { substr($value, $at, 1) = '' if $at < length $value; }
		elsif ($kind == 2) { $value = substr($value, 0, $at); }
		elsif ($kind == 3) { $value .= substr($value, $at) x int(rand(4)); }
		elsif ($kind == 4) { substr($value, $at, 1) ^= chr(1 << rand(8)) if $at < length $value; }
		elsif ($kind == 5) { substr($value, $at, 0) = ' '; }
		elsif ($kind == 6) { substr($value, $at, 1) = int(rand(10)) if $at < length $value; }
		elsif ($at < length $value) { substr($value, $at, 1) = some_byte(); }
	}
	return substr($value, 0, 5000);
}

my $node = PostgreSQL::Test::Cluster->new('typen');
$node->init(extra => [ '--encoding=UTF8', '--no-locale' ]);
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION klantcontact');
$node->safe_psql('postgres', join '', map { "CREATE TABLE $_ (v klantcontact.$_);" } @types);

# One psql runs all; it writes how each went.
my $dir = $node->basedir;
my @tried;
my $script = "\\set VERBOSITY sqlstate\nSET client_encoding = 'UTF8';\n";

sub try_text
{
	my ($type, $value) = @_;
	my %escape = ("\\" => '\\\\', "\t" => '\t', "\n" => '\n', "\r" => '\r', "\0" => '\000');

	push @tried, "$type text " . unpack('H*', $value);
	$value =~ s/([\\\t\n\r\0])/$escape{$1}/g;
	$script .= "COPY $type FROM stdin;\n$value\n\\.\n\\warn =$#tried\n";
}

sub try_binary
{
	my ($type, $value) = @_;

	push @tried, "$type binary " . unpack('H*', $value);
	open my $file, '>:raw', "$dir/$#tried.bin" or die $!;
	print $file "PGCOPY\n\xFF\r\n\0", pack('N N n N', 0, 0, 1, length $value), $value, pack('n', 0xFFFF);
	close $file or die $!;
	$script .= "\\copy $type from '$dir/$#tried.bin' (format binary)\n\\warn =$#tried\n";
}

foreach my $type (@types)
{
	my @text = @{ $values{$type} };
	my $send = $node->safe_psql('postgres',
		"SELECT typsend FROM pg_type WHERE oid = 'klantcontact.$type'::regtype");
	my @binary = map { pack 'H*', $_ } split /\n/, $node->safe_psql('postgres',
		"SELECT encode($send(v::klantcontact.$type), 'hex') FROM unnest(ARRAY[" . join(', ', map { "'$_'" } @text) . "]) v");

	try_text($type, mutate($text[ rand(@text) ])) for 1 .. $count;
	try_binary($type, mutate($binary[ rand(@binary) ])) for 1 .. $count;
}

open my $file, '>:raw', "$dir/fuzz.sql" or die $!;
print $file $script;
close $file or die $!;
my ($out, $err);
IPC::Run::run [ 'psql', '-X', '-q', '-d', $node->connstr('postgres'), '-f', "$dir/fuzz.sql" ], '>', \$out, '2>', \$err;
is($?, 0, 'the connection lasted') or diag substr($err, -500);

# Up to the word about a value: the error that it gave, if it did.
my %found;
my ($done, @bad) = (0);
while ($err =~ /\G(.*?)^=(\d+)\n/msg)
{
	my ($said, $number) = ($1, $2);
	my ($state) = $said =~ /ERROR:  (\w+)/;
	my $format = (split / /, $tried[$number])[1];

	$done++;
	$state //= $said eq '' ? 'taken' : 'unknown';
	$found{"$format $state"}++;
	push @bad, "$state: $tried[$number]"
	  unless $state =~ ($format eq 'text' ? qr/^(taken|22P02|22021)$/ : qr/^(taken|22P02|22P03|22021)$/);
}
is($done, scalar @tried, 'each was tried');
is(scalar @bad, 0, 'each was taken, or refused with 22P02, 22P03 or 22021')
  or diag join "\n", @bad[ 0 .. ($#bad < 9 ? $#bad : 9) ];
cmp_ok($found{$_} // 0, '>', $done / 100, "many: $_")
  foreach ('text taken', 'text 22P02', 'binary taken', 'binary 22P03');
note "SEED=$seed: ", join ', ', map { "$_ $found{$_}" } sort keys %found;

# what was taken is a value: its text and its binary are taken too
foreach my $type (@types)
{
	my $sql = "SELECT count(*) FROM $type WHERE v::text::klantcontact.$type IS DISTINCT FROM v";
	is($node->safe_psql('postgres', "SET search_path = public, klantcontact; $sql"),
		'0', "what was taken of $type is taken again");
}

# and all of it in a table of all types, by way of the client, is the same
my $columns = join ', ', map { "$_ klantcontact.$_" } @types;
is($node->safe_psql('postgres', <<"SQL"), "t\n0", 'binary COPY both ways, all types in a table');
CREATE TABLE heen ($columns);
INSERT INTO heen SELECT * FROM unnest(@{[ join ', ', map { "(SELECT array_agg(v) FROM public.$_)" } @types ]});
CREATE TABLE terug (LIKE heen);
\\copy heen to '$dir/alles.bin' (format binary)
\\copy terug from '$dir/alles.bin' (format binary)
SELECT count(*) > $count / 10 FROM terug;
SET search_path = public, klantcontact;
SELECT (SELECT count(*) FROM (TABLE heen EXCEPT ALL TABLE terug) e) + (SELECT count(*) FROM (TABLE terug EXCEPT ALL TABLE heen) e);
SQL

is($node->safe_psql('postgres', 'SELECT 1'), '1', 'the server is well');
unlike(slurp_file($node->logfile), qr/terminated by signal|PANIC|TRAP/, 'nothing broke');
diag "repeat with SEED=$seed" unless Test::More->builder->is_passing;
$node->stop;
done_testing();
