# pg_upgrade from the oldest PostgreSQL that is installed here to the newest, by copy and by link: the register
# is as it was, sound, under seal, and goes on.
use strict;
use warnings;
use Cwd;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

# Those with a server and its headers; PG_UPGRADE_FROM and PG_UPGRADE_TO name others' pg_config.
sub usable { my $config = shift; my $bin = `$config --bindir 2>/dev/null`; chomp $bin; my $headers = `$config --includedir-server 2>/dev/null`; chomp $headers; return -x "$bin/initdb" && -e "$headers/postgres.h"; }
sub of { my ($config, $what) = @_; my $text = `$config --$what`; chomp $text; return $text; }
sub major { return of($_[0], 'version') =~ /(\d+)/ ? $1 : 0; }
my @there = sort { major($a) <=> major($b) } grep { usable($_) } glob('/usr/lib/postgresql/*/bin/pg_config');
my ($from, $to) = ($ENV{PG_UPGRADE_FROM} || $there[0], $ENV{PG_UPGRADE_TO} || $there[-1]);
plan skip_all => 'two majors of PostgreSQL with server headers are not installed here' if !$from || !$to || major($from) >= major($to);
plan skip_all => "pg_upgrade of the newer major is not installed" if !-x of($to, 'bindir') . '/pg_upgrade';
note(of($from, 'version') . ' to ' . of($to, 'version'));

my $tmp = PostgreSQL::Test::Utils::tempdir;
my $tree = getcwd;

# The extension for a server, in a folder of its own; the settings by which the server finds it.
sub install_for
{
	my ($config) = @_;
	my $dir = "$tmp/" . major($config);

	mkdir $dir;
	# the tree that the tests run in may hold objects of its own major
	system_or_bail('cp', '-r', (map { "$tree/$_" } qw(Makefile klantcontact.control src extension docs)), $dir);
	my @make = ('make', '-s', '-C', $dir, "PG_CONFIG=$config");
	foreach my $target ([ 'clean' ], [ 'all' ], [ 'install', "DESTDIR=$dir/dest" ])
	{
		run_log([ @make, @$target ], '>', "$dir.log", '2>', "$dir.err") or die slurp_file("$dir.err");
	}
	return "dynamic_library_path = '$dir/dest" . of($config, 'pkglibdir') . ":\$libdir'\n"
	  . (major($config) >= 18 ? "extension_control_path = '$dir/dest" . of($config, 'sharedir') . ":\$system'\n" : "extension_destdir = '$dir/dest'\n");
}

sub make_node
{
	my ($name, $config, $settings) = @_;
	my $node = PostgreSQL::Test::Cluster->new($name, install_path => of($config, 'bindir') =~ s!/bin$!!r);

	$node->init(extra => [ '--locale=C', '--encoding=UTF8', major($config) >= 18 ? '--no-data-checksums' : () ]);
	$node->append_conf('postgresql.conf', $settings);
	return $node;
}

my %settings = map { $_ => install_for($_) } $from, $to;
my $old = make_node('oud', $from, $settings{$from});
$old->start;
$old->safe_psql('postgres', <<'END');
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('gemeente');
CREATE ROLE klerk LOGIN;
SELECT klantcontact.verleen('gemeente', 'klerk', 'klantcontactcentrum');
INSERT INTO gemeente.actor (id, naam, soort_actor, db_rol) VALUES ('0a000000-0000-7000-8000-000000000001', 'KCC', 'organisatorische_eenheid', 'klerk');
CREATE FUNCTION doc(id text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT jsonb_build_object('id', id, 'kanaal', 'telefoon', 'onderwerp', 'o', 'inhoud', 'i',
	'actoren', '["0a000000-0000-7000-8000-000000000001"]'::jsonb, 'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb) $$;
SELECT count(*) FROM klantcontact.registreer_alle('gemeente', (SELECT jsonb_agg(doc(NULL)) FROM generate_series(1, 500)));
SELECT klantcontact.registreer_partij('gemeente', '{"soortPartij": "persoon", "contactnaam": {"achternaam": "V"}, "partijIdentificatoren": [{"objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}]}');
SELECT klantcontact.vul_aan('gemeente', id, ' en meer') FROM gemeente.klantcontact WHERE nummer % 3 = 0;
SELECT klantcontact.corrigeer('gemeente', id, '{"onderwerp": "beter"}', 'fout') FROM gemeente.klantcontact WHERE nummer % 5 = 0;
-- types of ours in an index and a constraint of a user
CREATE TABLE eigen (bsn klantcontact.bsn PRIMARY KEY, object klantcontact.objectidentificator, CHECK (bsn <> '999990019'));
CREATE INDEX ON eigen (object);
INSERT INTO eigen VALUES ('111222333', 'urn:object:zrc:zaak:uuid:z1');
END
my $seal = $old->safe_psql('postgres', "SELECT klantcontact.zegel('gemeente')");
my @look = ('SELECT count(*), max(nummer), md5(string_agg(k::text, E\'\n\' ORDER BY k.id)) FROM gemeente.klantcontact k', 'SELECT count(*), md5(string_agg(m::text, E\'\n\' ORDER BY m.id)) FROM gemeente.mutatie m', 'SELECT * FROM eigen', "SELECT * FROM klantcontact.rechten('gemeente')");
my @was = map { $old->safe_psql('postgres', $_) } @look;
$old->stop;

foreach my $mode ('copy', 'link')
{
	my $new = make_node($mode, $to, $settings{$to});
	my $work = "$tmp/$mode";

	mkdir $work;
	chdir $work;
	command_ok([ of($to, 'bindir') . '/pg_upgrade', "--$mode", '-b', of($from, 'bindir'), '-B', of($to, 'bindir'), '-d', $old->data_dir, '-D', $new->data_dir, '-s', $new->host, '-p', $old->port, '-P', $new->port ],
		"pg_upgrade --$mode");
	chdir $tree;
	$new->start;
	is($new->safe_psql('postgres', $look[$_]), $was[$_], "$mode: as it was: $look[$_]") foreach 0 .. $#look;
	is($new->safe_psql('postgres', "SELECT regel, tabel, melding FROM klantcontact.controleer('gemeente')"), '', "$mode: sound");
	is($new->safe_psql('postgres', "SELECT melding FROM klantcontact.controleer_zegel('gemeente', '$seal')"), '', "$mode: the seal holds");
	is($new->safe_psql('postgres', "SELECT count(*) FROM klantcontact.registreer('gemeente', doc('0c000000-0000-7000-8000-000000000001'))", extra_params => [ '-U', 'klerk' ]), '1', "$mode: who had rights has them");
	is($new->safe_psql('postgres', "SELECT nummer FROM gemeente.klantcontact WHERE id = '0c000000-0000-7000-8000-000000000001'"), (split /\|/, $was[0])[1] + 1, "$mode: numbers go on");
	$new->stop;
}
done_testing();
