# A subscriber of logical replication: what docs/beheer.md tells to do about rights leaves the
# subscription running, and what changes counts at once in sessions that are open.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $source = PostgreSQL::Test::Cluster->new('bron');
$source->init(allows_streaming => 'logical');
$source->start;
my $target = PostgreSQL::Test::Cluster->new('abonnee');
$target->init;
$target->start;
my $tmp = PostgreSQL::Test::Utils::tempdir;

sub actor { return sprintf "'00000000-0000-7000-8000-0000000000a%d'", $_[0]; }

# registers one klantcontact of an actor, and gives its id
sub registreer
{
	my ($node, $onderwerp, $actor) = @_;
	return $node->safe_psql('postgres', "SELECT klantcontact.registreer('reg', jsonb_build_object('kanaal', 'balie', 'onderwerp', '$onderwerp', 'inhoud', 'x', 'actoren', jsonb_build_array(@{[actor($actor)]}), 'betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true))))");
}

$_->safe_psql('postgres', 'CREATE EXTENSION klantcontact; CREATE ROLE jan LOGIN; CREATE ROLE kees LOGIN') for $source, $target;
$source->safe_psql('postgres', <<"END_SQL");
SELECT klantcontact.maak_register('reg');
INSERT INTO reg.actor (id, naam, soort_actor, db_rol) VALUES (@{[actor(1)]}, 'Jan', 'organisatorische_eenheid', 'jan'), (@{[actor(2)]}, 'Kees', 'organisatorische_eenheid', 'kees');
SELECT klantcontact.verleen('reg', 'jan', 'behandelaar');
CREATE PUBLICATION verhuizing FOR TABLES IN SCHEMA reg;
END_SQL
registreer($source, 'van Jan', 1);
registreer($source, 'van Kees', 2);

# As docs/beheer.md moves a register.
$source->command_ok([ 'pg_dump', '-s', '-n', 'reg', '-f', "$tmp/schema.sql", $source->connstr('postgres') ], 'dump of the definitions');
$target->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', "$tmp/schema.sql", $target->connstr('postgres') ], 'and their restore');
$target->safe_psql('postgres', "CREATE SUBSCRIPTION s CONNECTION 'host=@{[$source->host]} port=@{[$source->port]} dbname=postgres' PUBLICATION verhuizing");
$target->wait_for_subscription_sync($source, 's');

sub follow { $source->wait_for_catchup('s'); return; }

sub runs
{
	my ($what) = @_;
	registreer($source, $what, 1);
	follow();
	is($target->safe_psql('postgres', "SELECT count(*) FROM reg.klantcontact WHERE onderwerp = '$what'"), 1, "the subscription runs on: $what");
	return;
}

my $sees = q{SELECT coalesce(string_agg(onderwerp, ', ' ORDER BY onderwerp), '-') FROM reg.klantcontact};

sub sees { return $target->safe_psql('postgres', $sees, extra_params => [ '-U', $_[0] ]); }

runs('eerste');
is(sees('jan'), 'eerste, van Jan', 'the definitions carried right and actor');

# What the pages tell to do about rights and actoren, at the subscriber and then at the publisher.
$target->safe_psql('postgres', <<"END_SQL");
SELECT klantcontact.verleen('reg', 'kees', 'behandelaar');
SELECT klantcontact.verleen('reg', 'kees', 'vertrouwelijk');
SELECT klantcontact.ontneem('reg', 'kees', 'vertrouwelijk');
UPDATE reg.actor SET db_rol = db_rol WHERE db_rol IS NOT NULL;
END_SQL
is(sees('kees'), 'van Kees', 'a right given at the subscriber');
runs('na verlenen bij de abonnee');
$source->safe_psql('postgres', <<"END_SQL");
SELECT klantcontact.verleen('reg', 'kees', 'klantcontactcentrum');
SELECT klantcontact.verleen('reg', 'kees', 'behandelaar');
SELECT klantcontact.ontneem('reg', 'kees', 'klantcontactcentrum');
UPDATE reg.actor SET naam = 'Kees K.' WHERE id = @{[actor(2)]};
UPDATE reg.actor SET db_rol = NULL WHERE id = @{[actor(2)]};
END_SQL
runs('na verlenen bij de bron');
is(sees('kees'), '-', 'and who is no actor there any more is none here');
$source->safe_psql('postgres', "UPDATE reg.actor SET db_rol = 'kees' WHERE id = @{[actor(2)]}");
follow();
$target->safe_psql('postgres', 'UPDATE reg.actor SET db_rol = db_rol WHERE db_rol IS NOT NULL');
is(sees('kees'), 'van Kees', 'until the owner says so at the subscriber');
runs('na db_rol');
my $log = "SELECT string_agg(md5(m::text), ' ' ORDER BY keten, volgnummer) FROM reg.mutatie m WHERE keten !~ '^recht:[0-9.]+:'";
is($target->safe_psql('postgres', $log), $source->safe_psql('postgres', $log), 'the log is the publisher\'s');
is($target->safe_psql('postgres', "SELECT count(*) FROM reg.mutatie WHERE keten ~ '^recht:[0-9.]+:.*:kees'"), 3, 'and what the subscriber gave and took, in chains of its own');
is($target->safe_psql('postgres', "SELECT * FROM klantcontact.controleer('reg') WHERE regel <> 'nummer_geldig'"), '', 'the subscriber is sound, but for the sequences');

# A setting that changes at the publisher, in a session of the subscriber that has used it.  Its
# sequences are behind, as they are not replicated.
my $session = $target->background_psql('postgres');
my $valid = q{SELECT coalesce(string_agg(regel, ' '), '-') FROM klantcontact.valideer('reg', jsonb_build_object('kanaal', 'balie', 'onderwerp', 'x', 'inhoud', repeat('x', 1200), 'actoren', jsonb_build_array('00000000-0000-7000-8000-0000000000a1'::text), 'betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true)))) WHERE regel <> 'klantcontact_nummer_key'};
is($session->query_safe($valid), 'klantcontact_inhoud_lengte', 'too long before');
$source->safe_psql('postgres', 'UPDATE reg.beleid SET inhoud_max = 2000');
follow();
is($session->query_safe($valid), '-', 'a beleid that changed by replication counts in an open session');
$target->safe_psql('postgres', 'SET session_replication_role = replica; UPDATE reg.beleid SET inhoud_max = 1000');
is($session->query_safe($valid), 'klantcontact_inhoud_lengte', 'and one that changed without triggers');

# rights count at once in a session that is open, here and there
for my $node ($source, $target)
{
	my $reader = $node->background_psql('postgres', extra_params => [ '-U', 'kees' ]);
	$reader->query_safe('BEGIN ISOLATION LEVEL REPEATABLE READ');
	is($reader->query_safe($sees), 'van Kees', $node->name . ': seen before');
	$node->safe_psql('postgres', "SELECT klantcontact.verleen('reg', 'kees', 'klantcontactcentrum')");
	like($reader->query_safe($sees), qr/van Jan/, $node->name . ': a right that is given counts at once');
	$node->safe_psql('postgres', "SELECT klantcontact.ontneem('reg', 'kees', 'klantcontactcentrum')");
	is($reader->query_safe($sees), 'van Kees', $node->name . ': and one that is taken');
	$reader->quit;
}
$session->quit;
runs('laatste');

done_testing();
