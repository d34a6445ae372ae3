# DBD::Pg prepares at the server and sends placeholders without a type; an
# array reference is made an array.
use strict;
use warnings;
use DBI;
use DBD::Pg qw(:pg_types);

my $failed = 0;

sub check
{
	my ($name, $good) = @_;
	$failed = 1 unless $good;
	print(($good ? 'ok' : 'not ok') . " - $name\n");
	return;
}

$| = 1;
my $dbh = DBI->connect('dbi:Pg:', undef, undef,
	{ RaiseError => 1, PrintError => 0, AutoCommit => 1, pg_enable_utf8 => 1 });

# error_of(SQL, VALUES...): the SQLSTATE; the transaction is undone
sub error_of
{
	my ($sql, @values) = @_;
	my %error;
	$dbh->begin_work;
	eval {
		$dbh->do($sql, undef, @values);
		$dbh->do('SET CONSTRAINTS ALL IMMEDIATE');
		1;
	} or %error = error_fields();
	$dbh->rollback;
	return \%error;
}

# To be asked before the next statement.
sub error_fields
{
	return (
		state => $dbh->state,
		message => $dbh->errstr,
		# The field is asked for by a copy of its name: that is written in.
		map { ($_ => $dbh->pg_error_field("$_") // '') }
		  qw(constraint schema table column message_detail message_hint));
}

my $object = 'urn:object:zrc:zaak:uuid:1';
my $parts = '{"objectId": "1", "codeObjecttype": "zaak", "codeRegister": "zrc", "codeSoortObjectId": "uuid"}';
my $document = '{"kanaal": "telefoon", "onderwerp": "Huisvuil rond kerst",
	"inhoud": "Vraag en antwoord", "taal": "nld", "plaatsgevondenOp": "2023-12-20T10:00:00+01:00",
	"actoren": ["00000000-0000-7000-8000-0000000000a1"],
	"betrokkenen": [{"rol": "klant", "initiator": true}]}';
my %values = (
	bsn => '012345672', onderwerp => 'Afval', taal => 'nld', aard => 'gesprek',
	moment => '2023-12-20 10:00:00+01', object => $parts, extra => '{"a": 1}',
	bsns => [ '012345672', '111222333' ], talen => [ 'nld', 'fry' ],
	aarden => [ 'gesprek', 'bericht' ], objecten => [$object]);
my @scalars = qw(bsn onderwerp taal aard moment object);

# columns
my @names = sort keys %values;
my $row = $dbh->selectrow_hashref(
	sprintf('INSERT INTO alles (%s) VALUES (%s) RETURNING *',
		join(', ', @names), join(', ', ('?') x @names)),
	undef, @values{@names});
check('INSERT, read back',
	"@{$row}{qw(bsn onderwerp taal aard object extra)}" eq
	qq(012345672 Afval nld gesprek $object {"a": 1}));
check('arrays come back as arrays or their text',
	join(' ', map { ref $_ ? "{@$_}" : $_ } @{$row}{qw(bsns talen)})
	=~ /^\{012345672[, ]111222333\} \{nld[, ]fry\}$/);
$dbh->begin_work;
check('UPDATE', join(' ', $dbh->selectrow_array(
		'UPDATE alles SET bsn = ?, taal = ?, object = ? RETURNING bsn, taal, object',
		undef, '111222333', 'nld', $object)) eq "111222333 nld $object");
$dbh->rollback;
my $typed = $dbh->prepare('INSERT INTO alles (bsn, taal, aard, object) VALUES (?, ?, ?, ?) RETURNING taal');
$typed->bind_param($_->[0], $_->[1], { pg_type => $_->[2] })
	for [ 1, '111222333', PG_TEXT ], [ 2, 'nld', PG_VARCHAR ], [ 3, 'bericht', PG_VARCHAR ],
		[ 4, $parts, PG_JSONB ];
$typed->execute;
check('INSERT with text, varchar and jsonb as types', $typed->fetchrow_array eq 'nld');
$typed->finish;

# comparisons
sub counts
{
	my ($operator, $value, @in) = @_;
	for my $name (@in)
	{
		my ($count) = $dbh->selectrow_array(
			"SELECT count(*) FROM alles WHERE $name $operator",
			undef, $value->($name));
		return 0 unless $count >= 1;
	}
	return 1;
}

check('WHERE', counts('= ?', sub { $values{ $_[0] } }, @scalars));
check('IN', counts('IN (?, NULL)', sub { $values{ $_[0] } }, @scalars));
check('= ANY with an array', counts('= ANY(?)', sub { [ $values{ $_[0] } ] }, @scalars));
$dbh->do('SET search_path = public');
check('WHERE without search_path', counts('= ?', sub { $values{ $_[0] } }, @scalars));
$dbh->do('RESET search_path');

# functions
my ($id) = $dbh->selectrow_array('SELECT klantcontact.registreer(?, ?)', undef, 'gemeente', $document);
my ($read) = $dbh->selectrow_array('SELECT klantcontact.lees(?, ?)', undef, 'gemeente', $id);
check('registreer and lees', $read =~ /"id": "$id"/ && $read =~ /"taal": "nld"/);

# COPY
$dbh->do('COPY alles (bsn, onderwerp, taal, object) FROM STDIN');
$dbh->pg_putcopydata("123456782\tAfval\tnld\t$object\n");
$dbh->pg_putcopyend;
$dbh->do("COPY (SELECT bsn, taal, object FROM alles WHERE bsn = '123456782') TO STDOUT");
my ($out, $line) = ('', '');
$out .= $line while $dbh->pg_getcopydata(\$line) >= 0;
check('COPY in and out', $out eq "123456782\tnld\t$object\n");

# errors
my %error;
$dbh->begin_work;
$dbh->do('INSERT INTO gemeente.klantcontact (kanaal, onderwerp, inhoud) VALUES (?, ?, ?)',
	undef, 'telefoon', 'Huisvuil', 'Vraag');
eval { $dbh->commit; 1 } or %error = error_fields();
check('the error at commit has its fields',
	($error{state} // '') eq '23514'
	&& $error{constraint} eq 'klantcontact_heeft_actor'
	&& $error{schema} eq 'gemeente' && $error{table} eq 'klantcontact'
	&& $error{message_detail} =~ /has no actor/ && $error{message_hint});
$dbh->rollback unless $dbh->{AutoCommit};
my $error = error_of(q{INSERT INTO gemeente.klantcontact (kanaal, inhoud) VALUES ('telefoon', 'Vraag')});
check('a missing onderwerp names its column',
	$error->{state} eq '23502' && $error->{column} eq 'onderwerp'
	&& $error->{constraint} eq 'klantcontact_een_onderwerp');
$error = error_of('UPDATE alles SET bsn = ?', '123456789');
check('a wrong bsn is not shown',
	$error->{state} eq '22P02' && $error->{message} !~ /123456789/);
$error = error_of('SELECT klantcontact.registreer(?, ?)', 'gemeente', $document =~ s/klant"/gast"/r);
check('an error in a document tells the path',
	$error->{message} =~ /^ERROR:\s+\$\.betrokkenen\[0\]/);

# a connection that goes on with another client
$dbh->do(q{SET klantcontact.reden = 'typefout'});
$error = error_of('UPDATE gemeente.klantcontact SET onderwerp = ? WHERE id = ?', 'Huisvuil', $id);
check('a reden that was left behind does not count',
	($error->{constraint} // '') eq 'klantcontact_documentair');
$dbh->begin_work;
$dbh->do(q{SELECT set_config('klantcontact.reden', ?, true)}, undef, 'typefout');
$dbh->do('UPDATE gemeente.klantcontact SET onderwerp = ? WHERE id = ?', undef, 'Huisvuil', $id);
$dbh->commit;
check('a reden in the transaction itself does', $dbh->selectrow_array(
		'SELECT onderwerp FROM gemeente.klantcontact WHERE id = ?', undef, $id) eq 'Huisvuil');
$dbh->disconnect;
exit $failed;
