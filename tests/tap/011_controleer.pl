# controleer() finds every rule that is broken behind the guards' back, and every
# guard that is gone or off; what users add is no fault; and it leaves nothing behind.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(time);

my $node = PostgreSQL::Test::Cluster->new('controleer');
$node->init;
$node->start;

# ids(SQL): <01> is the id that ends in 01
sub ids
{
	my $sql = shift;
	$sql =~ s/<([0-9a-f]{2})>/'00000000-0000-7000-8000-0000000000$1'/g;
	return $sql;
}

$node->safe_psql('postgres', ids(<<'END'));
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('reg');
SET search_path = reg;
INSERT INTO actor (id, naam, soort_actor, functie, emailadres, telefoonnummer) VALUES
	(<a1>, 'Anna', 'medewerker', 'kcc', 'anna@example.org', '14030'), (<a2>, 'Burgerzaken', 'organisatorische_eenheid', NULL, NULL, NULL), (<a3>, 'Bot', 'geautomatiseerde_actor', 'bot', NULL, NULL);
BEGIN;
INSERT INTO partij (id, nummer, soort_partij, achternaam) VALUES (<b1>, 1, 'persoon', 'Vries'), (<b2>, 2, 'organisatie', NULL), (<b3>, 3, 'contactpersoon', 'Jansen'), (<b4>, 4, 'persoon', 'Bakker');
INSERT INTO partij_identificator (id, partij, objectidentificator, andere_partij_identificator) VALUES
	(<c1>, <b1>, 'urn:object:brp:np:bsn:111222333', NULL), (<c2>, <b2>, 'urn:object:hr:nnp:kvk_nummer:12345678', NULL), (<c4>, <b4>, NULL, 'paspoort');
INSERT INTO vertegenwoordiging (id, vertegenwoordigende, vertegenwoordigde) VALUES (<e1>, <b1>, <b2>);
INSERT INTO digitaal_adres (id, partij, soort_digitaal_adres, adres) VALUES (<d1>, <b1>, 'e-mail', 'v@example.org'), (<d2>, <b2>, 'e-mail', 'b@example.org');
COMMIT;
BEGIN;
INSERT INTO klantcontact (id, nummer, kanaal, onderwerp, inhoud, plaatsgevonden_op) VALUES
	(<01>, 1, 'telefoon', 'x', 'y', '2024-01-02'), (<02>, 2, 'e-mail', 'x', 'y', '2024-01-01'), (<03>, 3, 'e-formulier', 'x', 'y', '2024-01-03');
INSERT INTO actor_klantcontact (id, klantcontact, actor) VALUES (<11>, <01>, <a1>), (<12>, <02>, <a1>), (<13>, <03>, <a1>);
INSERT INTO betrokkene (id, klantcontact, partij, rol, initiator, achternaam) VALUES (<21>, <01>, <b1>, 'klant', true, NULL), (<22>, <02>, NULL, 'klant', true, NULL), (<23>, <03>, NULL, 'klant', true, 'x');
INSERT INTO digitaal_adres (id, partij, betrokkene, soort_digitaal_adres, adres) VALUES (<31>, <b1>, <21>, 'telefoon', '06');
INSERT INTO onderwerpobject (id, klantcontact, was_klantcontact, objectidentificator) VALUES (<41>, <01>, <02>, NULL), (<42>, <01>, NULL, 'urn:object:zrc:zaak:uuid:z1');
INSERT INTO bijlage (id, klantcontact, objectidentificator) VALUES (<51>, <03>, 'urn:object:drc:document:uuid:d1');
INSERT INTO interne_taak (id, nummer, klantcontact, actor, gevraagde_handeling) VALUES (<61>, 1, <01>, <a1>, 'Bel');
COMMIT;
RESET search_path;
CREATE ROLE beheerder LOGIN;
CREATE ROLE vreemd LOGIN;
GRANT USAGE ON SCHEMA reg TO vreemd;
GRANT SELECT ON ALL TABLES IN SCHEMA reg TO vreemd;
END

my $look = "SELECT DISTINCT regel FROM klantcontact.controleer('reg') ORDER BY 1;";

# found SQL: the rules that controleer() names after it; nothing stays
sub found
{
	my ($sql) = @_;
	my ($ret, $out, $err) = $node->psql('postgres', ids("BEGIN; SET LOCAL search_path = reg; $sql; SET LOCAL search_path = pg_catalog; \n$look\nROLLBACK;"), on_error_stop => 1);
	$out =~ s/\n/ /g;
	return $ret == 0 ? $out : $err;
}

is(found('SELECT 1 WHERE false'), '', 'nothing is found in a sound register');

# rules that are broken in data: with the guards off, and without the constraint
# that would refuse it all the same
foreach my $case (
	[ 'klantcontact_een_onderwerp', "INSERT INTO onderwerpobject (klantcontact, objectidentificator) VALUES (<01>, 'urn:object:zrc:zaak:uuid:z2')" ],
	[ 'klantcontact_een_onderwerp', "UPDATE klantcontact SET plaatsgevonden_op = '2023-01-01' WHERE id = <03>; INSERT INTO onderwerpobject (klantcontact, was_klantcontact) VALUES (<01>, <03>)" ],
	[ 'klantcontact_heeft_actor', 'DELETE FROM actor_klantcontact WHERE id = <12>' ],
	[ 'klantcontact_heeft_betrokkene', 'DELETE FROM betrokkene WHERE id = <22>' ],
	[ 'klantcontact_gesprek_heeft_verslag', 'UPDATE klantcontact SET inhoud = NULL WHERE id = <01>' ],
	[ 'klantcontact_bericht_heeft_weergave', 'UPDATE klantcontact SET inhoud = NULL WHERE id = <02>' ],
	[ 'klantcontact_formulier_herleidbaar', 'DELETE FROM bijlage' ],
	[ 'klantcontact_formulier_herleidbaar', 'UPDATE betrokkene SET achternaam = NULL WHERE id = <23>' ],
	[ 'klantcontact_niet_toekomstig', "UPDATE klantcontact SET plaatsgevonden_op = '2999-01-01' WHERE id = <03>" ],
	[ 'klantcontact_inhoud_lengte', "UPDATE klantcontact SET inhoud = repeat('x', 1001) WHERE id = <03>" ],
	[ 'klantcontact_taal_geldig', "UPDATE klantcontact SET taal = 'nl' WHERE id = <03>" ],
	[ 'klantcontact_taal_geldig', "UPDATE klantcontact SET taal = 'xxx' WHERE id = <03>" ],
	[ 'klantcontact_een_onderwerp', "UPDATE klantcontact SET onderwerp = E'a\\nb' WHERE id = <03>" ],
	[ 'klantcontact_een_onderwerp', "UPDATE klantcontact SET onderwerp = ' a' WHERE id = <03>" ],
	[ 'klantcontact_onderwerp_lengte', "UPDATE klantcontact SET onderwerp = '' WHERE id = <03>" ],
	[ 'klantcontact_onderwerp_lengte', "UPDATE klantcontact SET onderwerp = repeat('x', 201) WHERE id = <03>" ],
	[ 'betrokkene_bezoekadres_land_geldig', "UPDATE betrokkene SET bezoekadres_adresregel1 = 'x', bezoekadres_land = 'nl' WHERE id = <23>" ],
	[ 'betrokkene_bezoekadres_nummeraanduiding_id_geldig', "UPDATE betrokkene SET bezoekadres_nummeraanduiding_id = '0518100000637599' WHERE id = <23>" ],
	[ 'betrokkene_achternaam_geldig', "UPDATE betrokkene SET achternaam = E'Vries\\t' WHERE id = <23>" ],
	[ 'betrokkene_achternaam_lengte', "UPDATE betrokkene SET achternaam = repeat('x', 201) WHERE id = <23>" ],
	[ 'interne_taak_toelichting_geldig', "UPDATE interne_taak SET toelichting = ' '" ],
	[ 'klantcontact_doel', 'UPDATE beleid SET doel_verplicht = true' ],
	[ 'nummer_geldig', 'UPDATE klantcontact SET nummer = 2000000000 WHERE id = <03>' ],
	[ 'nummer_geldig', 'UPDATE interne_taak SET nummer = 2000000000' ],
	[ 'onderwerpobject_een_doel', "UPDATE klantcontact SET plaatsgevonden_op = '2024-02-01' WHERE id = <02>" ],
	[ 'partij_heeft_identificator', 'DELETE FROM partij_identificator WHERE id = <c4>' ],
	[ 'partij_identificator_geldig', "UPDATE partij_identificator SET objectidentificator = 'urn:object:brp:np:bsn:111222334' WHERE id = <c1>" ],
	[ 'partij_identificator_geldig', "UPDATE partij_identificator SET objectidentificator = 'urn:object:brp:np:BSN:111222333' WHERE id = <c1>" ],
	[ 'partij_identificator_geldig', "INSERT INTO partij_identificator (partij, objectidentificator) VALUES (<b3>, 'urn:object:hr:nnp:kvk_nummer:12345678')" ],
	[ 'partij_werkte_voor', 'UPDATE partij SET werkte_voor = <b1> WHERE id = <b3>' ],
	[ 'partij_voorkeursadres', 'UPDATE partij SET voorkeurs_digitaal_adres = <d2> WHERE id = <b1>' ],
	[ 'digitaal_adres_beide_fkey digitaal_adres_eigenaar', 'UPDATE digitaal_adres SET partij = <b4> WHERE id = <31>' ],
	[ 'actor_soort', 'UPDATE actor SET organisatorische_eenheid = <a3> WHERE id = <a1>' ],
	[ 'taak_verwerkt_op', "UPDATE interne_taak SET status = 'verwerkt', verwerkt_op = '2999-01-01'" ],
	[ 'klantcontact_kanaal_fkey', "UPDATE klantcontact SET kanaal = 'x' WHERE id = <01>" ],
	[ 'actor_klantcontact_actor_fkey', 'UPDATE actor_klantcontact SET actor = <99> WHERE id = <11>' ],
	# not alone: behind these stands a constraint, which has to go first
	[ 'not_null', 'ALTER TABLE betrokkene ALTER rol DROP NOT NULL; UPDATE betrokkene SET rol = NULL WHERE id = <21>', 'bouw' ],
	[ 'partij_soort', 'ALTER TABLE partij DROP CONSTRAINT partij_soort; UPDATE partij SET achternaam = NULL WHERE id = <b3>', '' ],
	[ 'adres_geldig', "ALTER TABLE partij DROP CONSTRAINT adres_geldig; UPDATE partij SET bezoekadres_land = 'NL' WHERE id = <b3>", '' ],
	[ 'vertegenwoordiging_geldig', 'ALTER TABLE vertegenwoordiging DROP CONSTRAINT vertegenwoordiging_geldig; UPDATE vertegenwoordiging SET vertegenwoordigde = vertegenwoordigende', '' ],
	[ 'partij_achternaam_lengte', "ALTER TABLE partij DROP CONSTRAINT partij_achternaam_lengte; UPDATE partij SET achternaam = '' WHERE id = <b1>", '' ],
	[ 'onderwerpobject_een_doel', 'UPDATE onderwerpobject SET was_klantcontact = NULL WHERE id = <41>' ],
	[ 'actor_soort', 'ALTER TABLE actor DROP CONSTRAINT actor_soort; UPDATE actor SET functie = NULL WHERE id = <a3>', '' ],
	[ 'digitaal_adres_eigenaar', 'UPDATE digitaal_adres SET partij = NULL WHERE id = <d1>' ],
	[ 'taak_verwerkt_op', "UPDATE interne_taak SET status = 'verwerkt'" ],
	[ 'actor_klantcontact_uniek', 'ALTER TABLE actor_klantcontact DROP CONSTRAINT actor_klantcontact_uniek; INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (<01>, <a1>)', '' ],
	[ 'betrokkene_een_rol', 'ALTER TABLE betrokkene DROP CONSTRAINT betrokkene_een_rol', '' ],
	[ 'bijlage_uniek', 'ALTER TABLE bijlage DROP CONSTRAINT bijlage_uniek', '' ],
	[ 'partij_identificator_uniek', 'DROP INDEX partij_identificator_uniek', '' ])
{
	my ($rule, $sql, $more) = @$case;
	my $expected = join ' ', sort grep { $_ ne '' } $rule, $more // '';

	is(found("SET LOCAL session_replication_role = replica; $sql; SET LOCAL session_replication_role = origin"), $expected, "$rule: $sql");
}
# a sequence does not come back with the transaction
$node->safe_psql('postgres', "SELECT setval('reg.partij_nummer_seq', 3)");
is(found(''), 'nummer_geldig', 'nummer_geldig: a sequence that is set back');
$node->safe_psql('postgres', "SELECT setval('reg.partij_nummer_seq', 4)");
is(found(''), '', 'nummer_geldig: where it just suffices');

# guards that are gone, off or other than they should be
foreach my $case (
	[ 'bouw', 'DROP TRIGGER "~bijlage_bij_rij" ON bijlage' ],
	[ 'bouw', 'DROP TRIGGER "~klantcontact_bij_rij" ON klantcontact' ],
	[ 'bouw', 'DROP TRIGGER klantcontact_bij_commit ON klantcontact' ],
	[ 'bouw', 'DROP TRIGGER klantcontact_bij_mutatie ON klantcontact' ],
	[ 'bouw', 'DROP TRIGGER klantcontact_geen_truncate ON klantcontact' ],
	[ 'bouw', 'ALTER TABLE klantcontact DISABLE TRIGGER "~klantcontact_bij_rij"' ],
	[ 'bouw', 'ALTER TABLE klantcontact DISABLE TRIGGER USER' ],
	[ 'bouw', 'ALTER TABLE klantcontact ENABLE REPLICA TRIGGER "~klantcontact_bij_rij"' ],
	[ 'bouw', 'ALTER TABLE mutatie ENABLE ALWAYS TRIGGER "~mutatie_bij_rij"' ],
	[ 'bouw', 'ALTER TABLE mutatie DISABLE TRIGGER "~mutatie_bij_rij"' ],
	[ 'bouw', 'ALTER TABLE klantcontact DISABLE TRIGGER ALL' ],
	[ 'bouw', 'ALTER TRIGGER klantcontact_bij_commit ON klantcontact RENAME TO anders' ],
	[ 'bouw', 'DROP TRIGGER betrokkene_bij_commit ON betrokkene; CREATE CONSTRAINT TRIGGER betrokkene_bij_commit AFTER UPDATE OR DELETE ON betrokkene NOT DEFERRABLE FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit(\'betrokkene\')' ],
	[ 'bouw', 'DROP TRIGGER betrokkene_bij_commit ON betrokkene; CREATE CONSTRAINT TRIGGER betrokkene_bij_commit AFTER UPDATE OR DELETE ON betrokkene DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (false) EXECUTE FUNCTION klantcontact.bij_commit(\'betrokkene\')' ],
	[ 'klantcontact_kanaal_fkey', 'ALTER TABLE klantcontact DROP CONSTRAINT klantcontact_kanaal_fkey' ],
	[ 'betrokkene_klantcontact_fkey', 'ALTER TABLE betrokkene DROP CONSTRAINT betrokkene_klantcontact_fkey; ALTER TABLE betrokkene ADD CONSTRAINT betrokkene_klantcontact_fkey FOREIGN KEY (klantcontact) REFERENCES klantcontact' ],
	[ 'klantcontact_kanaal_fkey', 'ALTER TABLE klantcontact DROP CONSTRAINT klantcontact_kanaal_fkey; ALTER TABLE klantcontact ADD CONSTRAINT klantcontact_kanaal_fkey FOREIGN KEY (kanaal) REFERENCES kanaal (code) NOT VALID' ],
	[ 'partij_achternaam_lengte', 'ALTER TABLE partij DROP CONSTRAINT partij_achternaam_lengte; ALTER TABLE partij ADD CONSTRAINT partij_achternaam_lengte CHECK (char_length(achternaam) >= 0)' ],
	[ 'partij_identificator_uniek', 'DROP INDEX partij_identificator_uniek; CREATE INDEX partij_identificator_uniek ON partij_identificator (klantcontact.object_id(objectidentificator))' ],
	[ 'beleid_een_rij', 'DROP INDEX beleid_een_rij' ],
	[ 'bouw', 'ALTER TABLE klantcontact ALTER nummer DROP DEFAULT' ],
	[ 'bouw', 'ALTER TABLE klantcontact ALTER id SET DEFAULT gen_random_uuid()' ],
	[ 'bouw', 'ALTER TABLE betrokkene ALTER rol DROP NOT NULL' ],
	[ 'bouw partij_voornaam_lengte', 'ALTER TABLE partij ALTER voornaam TYPE varchar(10)' ],
	[ 'bouw', 'ALTER TABLE klantcontact FORCE ROW LEVEL SECURITY' ],
	[ 'bouw', 'ALTER TABLE bijlage OWNER TO beheerder' ],
	[ 'bouw', 'CREATE FUNCTION pg_temp.f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER "~~laatste" BEFORE INSERT ON klantcontact FOR EACH ROW EXECUTE FUNCTION pg_temp.f()' ],
	[ 'bouw', 'CREATE OR REPLACE VIEW v_klantcontact AS SELECT id, nummer, kanaal, aard, NULL::klantcontact.richting AS richting, onderwerp, indicatie_contact_gelukt, taal, vertrouwelijk, plaatsgevonden_op, geregistreerd_op, 1::bigint AS aantal_actoren, 1::bigint AS aantal_betrokkenen, 1::bigint AS aantal_bijlagen, 1::bigint AS open_taken, NULL::uuid AS eerste_actor, hoofd_onderwerp_type, verdere_actie_ondernomen, geeindigd_op, geeindigd_op - plaatsgevonden_op AS duur, gespreksresultaat FROM klantcontact' ],
	[ 'bouw', 'ALTER VIEW v_klantcontact RESET (security_invoker)' ],
	[ 'bouw', 'DROP VIEW v_klantcontact' ],
	[ 'bouw mutatie_keten_key mutatie_pkey', 'DROP TABLE mutatie CASCADE' ],
	[ 'bouw', 'CREATE TABLE ouder (id uuid NOT NULL); ALTER TABLE betrokkene INHERIT ouder' ],
	[ 'bouw', 'CREATE RULE stil AS ON INSERT TO mutatie DO INSTEAD NOTHING' ],
	[ 'bouw', 'SET LOCAL session_replication_role = replica; DELETE FROM beleid; SET LOCAL session_replication_role = origin' ],
	[ 'nummer_geldig', 'ALTER SEQUENCE klantcontact_nummer_seq OWNED BY NONE' ])
{
	my ($rule, $sql) = @$case;
	like(found($sql), qr/^(bouw )?\Q$rule\E$/, "$rule: $sql");
}

# what users add is no fault
is(found($_), '', "no fault: $_") foreach (
	'ALTER TABLE klantcontact ADD eigen text',
	'ALTER TABLE klantcontact ADD eigen text DEFAULT \'x\' NOT NULL CHECK (eigen <> \'\')',
	'ALTER TABLE klantcontact ADD eigen int UNIQUE DEFERRABLE',
	'ALTER TABLE klantcontact ADD eigen text; ALTER TABLE klantcontact DROP eigen',
	'CREATE INDEX ON klantcontact (onderwerp)',
	'CREATE UNIQUE INDEX ON klantcontact (nummer, id)',
	'CREATE TABLE eigen (id int PRIMARY KEY, klantcontact uuid REFERENCES klantcontact)',
	'CREATE VIEW eigen AS SELECT * FROM klantcontact',
	'CREATE MATERIALIZED VIEW eigen AS SELECT * FROM klantcontact',
	'CREATE FUNCTION eigen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER eigen BEFORE INSERT ON klantcontact FOR EACH ROW EXECUTE FUNCTION eigen()',
	'CREATE FUNCTION eigen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER "~~eigen" AFTER INSERT ON klantcontact FOR EACH ROW EXECUTE FUNCTION eigen()',
	'GRANT ALL ON klantcontact TO beheerder',
	'CREATE STATISTICS eigen (ndistinct, dependencies) ON kanaal, aard FROM klantcontact',
	'ALTER TABLE klantcontact SET (fillfactor = 70)',
	'CREATE PUBLICATION eigen FOR TABLE klantcontact',
	'COMMENT ON TABLE klantcontact IS \'van ons\'',
	'INSERT INTO kanaal VALUES (\'duif\', \'Duif\', \'bericht\')',
	'ALTER SCHEMA reg RENAME TO weg; ALTER SCHEMA weg RENAME TO reg');

# who may look
$node->safe_psql('postgres', "SELECT klantcontact.verleen('reg', 'beheerder', 'beheer'); SELECT klantcontact.verleen('reg', 'vreemd', 'vertrouwelijk')");
is($node->safe_psql('postgres', $look, extra_params => [ '-U', 'beheerder' ]), '', 'who has beheer may look');
foreach my $role ('vreemd')
{
	my (undef, undef, $err) = $node->psql('postgres', "\\set VERBOSITY verbose\n$look", extra_params => [ '-U', $role ]);
	like($err, qr/ERROR:  42501: permission denied to look over register reg/, "$role may not");
}
$node->safe_psql('postgres', 'CREATE DATABASE ander OWNER beheerder');
$node->safe_psql('ander', 'CREATE EXTENSION klantcontact', extra_params => [ '-U', 'beheerder' ]);
$node->safe_psql('ander', "SELECT klantcontact.maak_register('reg')", extra_params => [ '-U', 'beheerder' ]);
is($node->safe_psql('ander', $look, extra_params => [ '-U', 'beheerder' ]), '', 'an owner who is no superuser may');

# it leaves nothing behind, twice in a transaction, whatever the settings are
is($node->safe_psql('postgres', <<"END"), "0\n0\nreg, pg_temp\nnotice\n0\n0", 'twice in one transaction; no temporary table and no setting stays');
SET search_path = reg, pg_temp;
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT count(*) FROM klantcontact.controleer('reg');
SELECT count(*) FROM klantcontact.controleer('reg');
COMMIT;
SHOW search_path;
SHOW client_min_messages;
SELECT count(*) FROM pg_class WHERE relpersistence = 't';
SELECT count(*) FROM pg_locks WHERE relation::regclass::text LIKE 'reg.%';
END
my ($ret, $out, $err) = $node->psql('postgres', "SELECT count(*) FROM klantcontact.controleer('reg')");
is("$out$err", '0', 'it says nothing else');
is($node->safe_psql('postgres', "SET standard_conforming_strings = off; SET backslash_quote = on; SET search_path = ''; SET datestyle = 'German'; SET intervalstyle = 'iso_8601'; SET bytea_output = 'escape'; SET quote_all_identifiers = on; SELECT count(*) FROM klantcontact.controleer('reg')"),
	'0', 'other settings make no difference');
is($node->safe_psql('postgres', "SET default_table_access_method = heap; SET default_tablespace = ''; SET temp_tablespaces = 'pg_default'; SET row_security = off; SET role beheerder; RESET role; SELECT count(*) FROM klantcontact.controleer('reg')"),
	'0', 'nor do those of storage');
# a temporary table of the same name
is($node->safe_psql('postgres', <<"END"), "0\n1", 'with temporary tables of its names in the session');
CREATE TEMP TABLE klantcontact AS SELECT 1 AS een;
CREATE TEMP TABLE mutatie (id int PRIMARY KEY);
CREATE TEMP TABLE kanaal_pkey (id int);
CREATE TEMP VIEW v_klantcontact AS SELECT 2 AS twee;
CREATE TEMP SEQUENCE partij_nummer_seq;
SELECT count(*) FROM klantcontact.controleer('reg');
SELECT een FROM pg_temp.klantcontact;
END
# a register that is not whole is told of, and hides no other one
is($node->safe_psql('postgres', <<'END'), "The table \"beleid\" is missing.\nThe table \"v_gezondheid\" is missing.\nThe table \"v_mutatie\" is missing.\nThe table \"v_werkvoorraad\" is missing.\nreg2\nreg|t\nreg2|f", 'a register without a table');
BEGIN;
DROP TABLE reg.beleid CASCADE;
SELECT melding FROM klantcontact.controleer('reg') WHERE melding LIKE 'The table "%';
SELECT klantcontact.maak_register('reg2');
SELECT register, versie IS NULL FROM klantcontact.registers() ORDER BY register::text;
END

# 100 000 klantcontacten, in seconds
$node->safe_psql('postgres', <<'END');
SELECT klantcontact.maak_register('groot');
SET search_path = groot;
SET session_replication_role = replica;
INSERT INTO actor (id, naam, soort_actor) VALUES ('00000000-0000-7000-8000-0000000000a1', 'Balie', 'organisatorische_eenheid');
INSERT INTO klantcontact (kanaal, aard, onderwerp, inhoud, plaatsgevonden_op) SELECT 'balie', 'gesprek', 'x', 'y', '2024-01-01'::timestamptz + i * interval '1 second' FROM generate_series(1, 100000) i;
INSERT INTO actor_klantcontact (klantcontact, actor) SELECT id, '00000000-0000-7000-8000-0000000000a1' FROM klantcontact;
INSERT INTO betrokkene (klantcontact, rol, initiator) SELECT id, 'klant', true FROM klantcontact;
INSERT INTO onderwerpobject (klantcontact, was_klantcontact) SELECT l.id, e.id FROM klantcontact l JOIN klantcontact e ON e.nummer = l.nummer - 1;
INSERT INTO onderwerpobject (klantcontact, objectidentificator) SELECT id, ('urn:object:zrc:zaak:uuid:' || nummer)::klantcontact.objectidentificator FROM klantcontact;
INSERT INTO interne_taak (klantcontact, actor, gevraagde_handeling) SELECT id, '00000000-0000-7000-8000-0000000000a1', 'x' FROM klantcontact;
END
my $start = time;
is($node->safe_psql('postgres', "SELECT count(*) FROM klantcontact.controleer('groot')"), '0', 'a register of 100 000 klantcontacten is sound');
my $without = time - $start;
$node->safe_psql('postgres', 'ANALYZE');
$start = time;
is($node->safe_psql('postgres', "SELECT count(*) FROM klantcontact.controleer('groot')"), '0', 'and again once analyzed');
note(sprintf 'controleer() took %.1f s before ANALYZE, %.1f s after', $without, time - $start);
cmp_ok($without, '<', 60, 'in seconds, not minutes');

$node->stop;
done_testing();
