# Attack: roles by the same name on another server, and on a subscriber.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $source = PostgreSQL::Test::Cluster->new('source');
$source->init(allows_streaming => 'logical');
$source->start;
my $tmp = PostgreSQL::Test::Utils::tempdir;

sub actor { return sprintf "'00000000-0000-7000-8000-0000000000a%d'", $_[0]; }

$source->safe_psql('postgres', <<"END");
CREATE EXTENSION klantcontact;
CREATE ROLE "Jan's" LOGIN; CREATE ROLE els LOGIN; CREATE ROLE groep; CREATE ROLE lid LOGIN IN ROLE groep; CREATE ROLE weg;
SELECT klantcontact.maak_register('reg');
SELECT klantcontact.verleen('reg', rol, recht) FROM (VALUES ('"Jan''s"'::regrole, 'behandelaar'), ('els', 'behandelaar'), ('groep', 'vertrouwelijk'), ('weg', 'beheer')) v (rol, recht);
INSERT INTO reg.actor (id, naam, soort_actor, db_rol) SELECT ('00000000-0000-7000-8000-0000000000a' || n)::uuid, rol, 'organisatorische_eenheid', rol
	FROM (VALUES (1, 'Jan''s'), (2, 'els'), (3, 'lid')) v (n, rol);
BEGIN;
INSERT INTO reg.klantcontact (id, kanaal, onderwerp, inhoud, vertrouwelijk) SELECT ('00000000-0000-7000-8000-00000000000' || n)::uuid, 'balie', 'k' || n, 'x', n = 3 FROM generate_series(1, 3) n;
INSERT INTO reg.actor_klantcontact (klantcontact, actor) SELECT ('00000000-0000-7000-8000-00000000000' || n)::uuid, ('00000000-0000-7000-8000-0000000000a' || n)::uuid FROM generate_series(1, 3) n;
INSERT INTO reg.betrokkene (klantcontact, rol, initiator) SELECT ('00000000-0000-7000-8000-00000000000' || n)::uuid, 'klant', true FROM generate_series(1, 3) n;
COMMIT;
END

# What a role sees, and whom it acts as.
my $sees = q{SELECT coalesce(string_agg(onderwerp, ' ' ORDER BY onderwerp), '-') || ' as ' || coalesce((SELECT naam FROM reg.actor WHERE id = klantcontact.handelende_actor('reg.actor'::regclass)), '-') FROM reg.klantcontact};

sub sees
{
	my ($node, $role, $db) = @_;
	my ($ret, $out, $err) = $node->psql($db // 'postgres', $sees, extra_params => [ '-U', $role ]);

	return $ret == 0 ? $out : $err =~ /permission denied/ ? 'denied' : $err;
}

my $faults = 'SELECT tabel, regel, melding FROM klantcontact.controleer(\'reg\') ORDER BY 3';

is(sees($source, "Jan's"), "k1 as Jan's", 'a behandelaar sees its own');
is(sees($source, 'lid'), 'k1 k2 k3 as lid', 'a member has the right of its group');
is($source->safe_psql('postgres', $faults), '', 'sound');

# renamed, dumped, restored on a server where OIDs are others
$source->safe_psql('postgres', 'ALTER ROLE els RENAME TO els_jansen');
is(sees($source, 'els_jansen'), 'k2 as els', 'a rename keeps right and actor');
my $dump = "$tmp/reg.dump";
$source->command_ok([ 'pg_dump', '-Fc', '-f', $dump, $source->connstr('postgres') ], 'dump');

my $target = PostgreSQL::Test::Cluster->new('target');
$target->init(allows_streaming => 'logical');
$target->start;
$target->safe_psql('postgres', q{CREATE ROLE a1; CREATE ROLE a2; CREATE ROLE lid LOGIN; CREATE ROLE groep; GRANT groep TO lid; CREATE ROLE els LOGIN; CREATE ROLE els_jansen LOGIN; CREATE ROLE "Jan's" LOGIN; CREATE DATABASE doel; CREATE DATABASE leeg});
$source->command_ok([ 'pg_dump', '-f', "$dump.sql", $source->connstr('postgres') ], 'dump as text');
$target->command_checks_all([ 'psql', '-X', '-q', '-f', "$dump.sql", $target->connstr('doel') ], 0, [], [qr/role "weg" does not exist/], 'restore, with a role that is not there');
is(sees($target, "Jan's", 'doel'), "k1 as Jan's", 'restored: right and actor by name');
is(sees($target, 'els_jansen', 'doel'), 'k2 as els', 'restored: what was renamed');
is(sees($target, 'els', 'doel'), 'denied', 'restored: who bears the former name has nothing');
is(sees($target, 'lid', 'doel'), 'k1 k2 k3 as lid', 'restored: by its group');
is($target->safe_psql('doel', $faults), "reg.actor|recht|The role that acts as the actor has another name now than db_rol.", 'controleer tells of the rename');
$target->safe_psql('doel', "UPDATE reg.actor SET db_rol = 'els_jansen' WHERE naam = 'els'");
is($target->safe_psql('doel', $faults), '', 'sound when the name is set');

# dumped again: equal
is($target->safe_psql('doel', 'SELECT string_agg(rol || recht, \' \' ORDER BY rol) FROM klantcontact.rechten(\'reg\')'),
	"Jan'sbehandelaar els_jansenbehandelaar groepvertrouwelijk", 'the rights of roles that are there');

# a new colleague of the name
$target->safe_psql('doel', q{DROP OWNED BY "Jan's"; DROP ROLE "Jan's"; CREATE ROLE "Jan's" LOGIN});
$target->safe_psql('doel', q{SELECT klantcontact.verleen('reg', '"Jan''s"', 'behandelaar')});
is(sees($target, "Jan's", 'doel'), '- as -', 'a new role of the name acts as nobody');
like($target->safe_psql('doel', $faults), qr/does not act as the actor/, 'controleer tells');
$target->safe_psql('doel', "UPDATE reg.actor SET db_rol = db_rol WHERE id = @{[actor(1)]}");
is(sees($target, "Jan's", 'doel'), "k1 as Jan's", 'until the owner says so');

# without privileges: nobody
$target->command_checks_all([ 'pg_restore', '--no-privileges', '-d', $target->connstr('leeg'), $dump ], 0, [qr/^$/], [qr/^$/], 'restore without privileges');
is(sees($target, 'lid', 'leeg'), 'denied', 'nobody gets in');
is($target->safe_psql('leeg', "SELECT count(*) FROM klantcontact.rechten('reg')"), '0', 'there are no rights');

# a subscriber: rights and actoren of its own, and what is taken counts at once
$source->safe_psql('postgres', 'CREATE PUBLICATION p FOR TABLES IN SCHEMA reg');
$target->safe_psql('postgres', <<"END");
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('reg');
SET session_replication_role = replica;
DELETE FROM reg.beleid; DELETE FROM reg.kanaal; DELETE FROM reg.soort_digitaal_adres; DELETE FROM reg.gespreksresultaat;
RESET session_replication_role;
SELECT klantcontact.verleen('reg', 'lid', 'klantcontactcentrum');
CREATE SUBSCRIPTION s CONNECTION 'host=@{[$source->host]} port=@{[$source->port]} dbname=postgres' PUBLICATION p;
END
$source->wait_for_catchup('s');
$target->wait_for_subscription_sync($source, 's');
is(sees($target, 'lid'), 'k1 k2 as -', 'on a subscriber nobody acts as an actor that came with the data');
$target->safe_psql('postgres', "UPDATE reg.actor SET db_rol = db_rol WHERE id = @{[actor(3)]}");
is(sees($target, 'lid'), 'k1 k2 k3 as lid', 'until the owner says so');
$source->safe_psql('postgres', "UPDATE reg.actor SET db_rol = 'weg' WHERE id = @{[actor(3)]}");
$source->wait_for_catchup('s');
is(sees($target, 'lid'), 'k1 k2 as -', 'a db_rol that the publisher changes lets go');

# in an open REPEATABLE READ transaction of another session, as a replica
my $reader = $target->background_psql('postgres', extra_params => [ '-U', 'lid' ]) if $target->can('background_psql');
SKIP:
{
	skip 'no background psql', 2 unless defined $reader;
	$reader->query_safe('BEGIN ISOLATION LEVEL REPEATABLE READ');
	is($reader->query_safe('SELECT count(*) FROM reg.klantcontact'), '2', 'seen before');
	$target->safe_psql('postgres', q{SET session_replication_role = replica; REVOKE SELECT (klantcontactcentrum) ON reg.recht FROM lid});
	is($reader->query_safe('SELECT count(*) FROM reg.klantcontact'), '0', 'and not at the next statement');
	$reader->quit;
}

done_testing();
