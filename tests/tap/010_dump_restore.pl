# Registers are dumped and restored as any schema of the user's: equal, guarded, sound.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('dump');
$node->init;
$node->start;
my $tmp = PostgreSQL::Test::Utils::tempdir;

my @tables = qw(actor actor_klantcontact beleid betrokkene bijlage digitaal_adres interne_taak kanaal klantcontact
  gespreksresultaat mutatie onderwerpobject partij partij_identificator rekeningnummer soort_digitaal_adres vertegenwoordiging);
my @registers = ("Ut'recht; drop", 'Den "Haag"');

# Both registers as SQL and as regnamespace would have them.
sub identifier { my $name = shift; $name =~ s/"/""/g; return qq{"$name"}; }
sub literal { my $text = shift; $text =~ s/'/''/g; return "'$text'"; }

sub id { return sprintf "'00000000-0000-7000-8000-%012s'", $_[0]; }

# Rows in every table, also what only a correction leaves behind.
sub fill
{
	my $name = shift;
	my $reg = identifier($name);

	return <<"END";
SET search_path = $reg;
INSERT INTO actor (id, naam, soort_actor, functie, emailadres, telefoonnummer, db_rol) VALUES
	(@{[id('a1')]}, 'Anna', 'medewerker', 'kcc', 'anna\@example.org', '14030', 'anna'), (@{[id('a2')]}, 'Burgerzaken', 'organisatorische_eenheid', NULL, NULL, NULL, NULL);
UPDATE actor SET organisatorische_eenheid = @{[id('a2')]} WHERE naam = 'Anna';
BEGIN;
INSERT INTO partij (id, soort_partij, organisatienaam, achternaam, bezoekadres_nummeraanduiding_id, bezoekadres_land, voorkeurstaal) VALUES
	(@{[id('b1')]}, 'persoon', NULL, 'de Vries', '0518200000637599', 'NL', 'nld'), (@{[id('b2')]}, 'organisatie', 'Bakkerij "de Krakeling"', NULL, NULL, NULL, NULL);
INSERT INTO partij (soort_partij, achternaam, werkte_voor) VALUES ('contactpersoon', E'Jansen\\n\\t\\\\.', @{[id('b2')]});
INSERT INTO partij_identificator (partij, objectidentificator) VALUES (@{[id('b1')]}, 'urn:object:brp:np:bsn:111222333'), (@{[id('b2')]}, 'urn:object:hr:nnp:kvk_nummer:12345678');
INSERT INTO vertegenwoordiging (vertegenwoordigende, vertegenwoordigde) VALUES (@{[id('b1')]}, @{[id('b2')]});
INSERT INTO digitaal_adres (id, partij, soort_digitaal_adres, adres) VALUES (@{[id('d1')]}, @{[id('b1')]}, 'e-mail', 'v\@example.org');
UPDATE partij SET voorkeurs_digitaal_adres = @{[id('d1')]} WHERE id = @{[id('b1')]};
COMMIT;
BEGIN;
INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud, plaatsgevonden_op, taal, vertrouwelijk) VALUES
	(@{[id('01')]}, 'telefoon', 'Verhuizing', E'Vraag:\\n\\\\N\\t"x"', '2024-01-01', 'nld', true), (@{[id('02')]}, 'balie', 'Verhuizing', 'Vraag', '2024-01-02', NULL, false);
INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (@{[id('01')]}, @{[id('a1')]}), (@{[id('02')]}, @{[id('a1')]});
INSERT INTO betrokkene (id, klantcontact, partij, rol, initiator) VALUES (@{[id('c1')]}, @{[id('01')]}, @{[id('b1')]}, 'klant', true), (@{[id('c2')]}, @{[id('02')]}, NULL, 'klant', true);
INSERT INTO digitaal_adres (partij, betrokkene, soort_digitaal_adres, adres) VALUES (@{[id('b1')]}, @{[id('c1')]}, 'telefoon', '06'), (NULL, @{[id('c2')]}, 'telefoon', '06');
INSERT INTO onderwerpobject (klantcontact, was_klantcontact, objectidentificator) VALUES (@{[id('02')]}, @{[id('01')]}, NULL), (@{[id('02')]}, NULL, 'urn:object:zrc:zaak:uuid:z1');
INSERT INTO bijlage (klantcontact, objectidentificator) VALUES (@{[id('01')]}, 'urn:object:drc:document:uuid:d1');
INSERT INTO interne_taak (klantcontact, actor, gevraagde_handeling) VALUES (@{[id('01')]}, @{[id('a1')]}, 'Bel'), (@{[id('01')]}, @{[id('a1')]}, 'Schrijf');
COMMIT;
UPDATE interne_taak SET status = 'verwerkt' WHERE gevraagde_handeling = 'Bel';
BEGIN;
SET LOCAL klantcontact.reden = 'vertypt';
UPDATE klantcontact SET onderwerp = 'Paspoort' WHERE id = @{[id('02')]};
COMMIT;
UPDATE beleid SET kloktolerantie = '00:10', meer_objecten_per_type = true;
INSERT INTO kanaal VALUES ('duif', 'Postduif', 'bericht', false);
-- a user's own
ALTER TABLE klantcontact ADD COLUMN zaaksysteem text DEFAULT 'open';
UPDATE klantcontact SET zaaksysteem = 'x''y' WHERE id = @{[id('01')]};
CREATE INDEX klantcontact_eigen ON klantcontact (zaaksysteem);
CREATE FUNCTION eigen() RETURNS trigger LANGUAGE plpgsql AS \$\$ BEGIN NEW.zaaksysteem := coalesce(NEW.zaaksysteem, 'leeg'); RETURN NEW; END \$\$;
CREATE TRIGGER eigen BEFORE INSERT ON klantcontact FOR EACH ROW EXECUTE FUNCTION eigen();
CREATE VIEW eigen_view AS SELECT nummer, onderwerp FROM klantcontact;
RESET search_path;
SELECT klantcontact.verleen(@{[literal($reg)]}, 'klerk', 'klantcontactcentrum');
SELECT klantcontact.verleen(@{[literal($reg)]}, 'consulent', 'behandelaar');
END
}

$node->safe_psql('postgres', 'CREATE ROLE klerk; CREATE ROLE consulent; CREATE ROLE anna; CREATE ROLE gemeente LOGIN CREATEDB; CREATE DATABASE bron OWNER gemeente;');
$node->safe_psql('bron', 'CREATE EXTENSION klantcontact; CREATE EXTENSION IF NOT EXISTS plpgsql;');
my @as_owner = (extra_params => [ '-U', 'gemeente' ]);
foreach my $name (@registers)
{
	$node->safe_psql('bron', 'SELECT klantcontact.maak_register(' . literal($name) . ')', @as_owner);
	$node->safe_psql('bron', fill($name), @as_owner);
}

# contents DATABASE, REGISTER: every row of every table, and where sequences are
sub contents
{
	my ($database, $name) = @_;
	my $reg = identifier($name);
	my $out = '';

	foreach my $table (@tables)
	{
		$out .= "$table\n" . $node->safe_psql($database, "SELECT t::text FROM $reg.$table t ORDER BY t::text COLLATE \"C\"") . "\n";
	}
	foreach my $table (qw(klantcontact partij interne_taak))
	{
		$out .= $node->safe_psql($database, "SELECT last_value, is_called FROM $reg.${table}_nummer_seq") . "\n";
	}
	# and what is built, the user's own included
	$out .= $node->safe_psql($database, <<"END");
SET search_path = pg_catalog;
SELECT c.relname, c.relkind, pg_get_userbyid(c.relowner), c.relacl::text, c.relrowsecurity, obj_description(c.oid, 'pg_class') FROM pg_class c WHERE relnamespace = @{[literal($reg)]}::regnamespace ORDER BY 1;
SELECT a.attrelid::regclass::text, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), col_description(a.attrelid, a.attnum)
	FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
	WHERE c.relnamespace = @{[literal($reg)]}::regnamespace AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1, 2;
SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated FROM pg_constraint WHERE connamespace = @{[literal($reg)]}::regnamespace ORDER BY 1, 2;
SELECT tgrelid::regclass::text, tgname, tgenabled, pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE NOT tgisinternal AND relnamespace = @{[literal($reg)]}::regnamespace ORDER BY 1, 2;
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE relnamespace = @{[literal($reg)]}::regnamespace ORDER BY 1;
END
	return $out;
}

my %original = map { $_ => contents('bron', $_) } @registers;
my %zegel = map { $_ => $node->safe_psql('bron', 'SELECT klantcontact.zegel(' . literal(identifier($_)) . ')') } @registers;

# refused DATABASE, SQL, PATTERN, NAME
sub refused
{
	my ($database, $sql, $pattern, $name) = @_;
	my (undef, undef, $err) = $node->psql($database, $sql);
	like($err, $pattern, $name);
}

# sound DATABASE, REGISTER, NAME: a restored register is as the original
sub sound
{
	my ($database, $name, $how) = @_;
	my $reg = identifier($name);

	my %lines;
	$lines{$_}++ foreach split /\n/, $original{$name};
	$lines{$_}-- foreach split /\n/, contents($database, $name);
	is(join("\n", grep { $lines{$_} != 0 } sort keys %lines), '', "$how: $name is equal");
	is($node->safe_psql($database, "SELECT regel, tabel, melding FROM klantcontact.controleer(@{[literal($reg)]})"), '', "$how: $name is sound");
	is($node->safe_psql($database, "SELECT regel, tabel, melding FROM klantcontact.controleer_zegel(@{[literal($reg)]}, '$zegel{$name}')"), '', "$how: the seal of $name is unbroken");
	# and it goes on: the next number, the log, the user's trigger
	my $ids = $node->safe_psql($database, <<"END");
BEGIN;
INSERT INTO $reg.klantcontact (id, kanaal, onderwerp, inhoud, zaaksysteem) VALUES (@{[id('09')]}, 'balie', 'x', 'y', NULL) RETURNING nummer, zaaksysteem;
INSERT INTO $reg.actor_klantcontact (klantcontact, actor) VALUES (@{[id('09')]}, @{[id('a1')]});
INSERT INTO $reg.betrokkene (klantcontact, rol, initiator) VALUES (@{[id('09')]}, 'klant', true);
COMMIT;
UPDATE $reg.klantcontact SET inhoud = inhoud || '!' WHERE id = @{[id('09')]};
SELECT count(*) FROM $reg.mutatie WHERE klantcontact = @{[id('09')]};
END
	is($ids, "1000000003|leeg\n1", "$how: $name goes on where the original was");
	is($node->safe_psql($database, "SET ROLE klerk; SELECT count(*) FROM $reg.klantcontact"), '2', "$how: what the klantcontactcentrum sees: not the one that is vertrouwelijk");
	is($node->safe_psql($database, "SET ROLE consulent; SELECT count(*) FROM $reg.klantcontact"), '0', "$how: what a behandelaar sees without a taak");

	# each kind of guard
	refused($database, "UPDATE $reg.klantcontact SET onderwerp = 'z'", qr/"klantcontact_documentair"/, "$how: what is registered does not change");
	refused($database, "INSERT INTO $reg.klantcontact (kanaal, onderwerp, inhoud) VALUES ('balie', 'x', 'y')", qr/"klantcontact_heeft_actor"/, "$how: the guard at commit");
	refused($database, "INSERT INTO $reg.klantcontact (kanaal, onderwerp, plaatsgevonden_op) VALUES ('balie', 'x', 'infinity')", qr/"klantcontact_niet_toekomstig"/, "$how: the row guard");
	refused($database, "INSERT INTO $reg.klantcontact (kanaal, onderwerp) VALUES ('nergens', 'x')", qr/"klantcontact_kanaal_fkey"/, "$how: foreign keys");
	refused($database, "BEGIN; INSERT INTO $reg.partij (id, soort_partij) VALUES (@{[id('b9')]}, 'persoon');
INSERT INTO $reg.partij_identificator (partij, objectidentificator) VALUES (@{[id('b9')]}, 'urn:object:brp:np:bsn:111222333')", qr/"partij_identificator_uniek"/, "$how: unique indexes");
	refused($database, "DELETE FROM $reg.mutatie", qr/written by the guards/, "$how: the log");
	refused($database, "TRUNCATE $reg.bijlage", qr/TRUNCATE .* is refused/, "$how: TRUNCATE");
}

sub new_database
{
	my ($database, $with_extension) = @_;

	$node->safe_psql('postgres', "CREATE DATABASE $database OWNER gemeente TEMPLATE template0");
	$node->safe_psql($database, 'CREATE EXTENSION klantcontact') if $with_extension;
}

# pg_dump | psql, as one transaction and not
$node->command_ok([ 'pg_dump', '-f', "$tmp/plain.sql", 'bron' ], 'pg_dump');
new_database('plat');
$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', 'plat', '-f', "$tmp/plain.sql" ], 'psql < dump');
sound('plat', $_, 'plain') foreach @registers;
new_database('enkel');
$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '--single-transaction', '-d', 'enkel', '-f', "$tmp/plain.sql" ], 'psql --single-transaction < dump');
sound('enkel', $_, 'single transaction') foreach @registers;

# custom format, in parallel; directory format made in parallel; as one transaction
$node->command_ok([ 'pg_dump', '-Fc', '-f', "$tmp/custom", 'bron' ], 'pg_dump -Fc');
new_database('parallel');
$node->command_ok([ 'pg_restore', '--exit-on-error', '-j2', '-d', 'parallel', "$tmp/custom" ], 'pg_restore -j2');
sound('parallel', $_, 'parallel') foreach @registers;
$node->command_ok([ 'pg_dump', '-Fd', '-j2', '-f', "$tmp/dir", 'bron' ], 'pg_dump -Fd -j2');
new_database('tegelijk');
$node->command_ok([ 'pg_restore', '--exit-on-error', '--single-transaction', '-d', 'tegelijk', "$tmp/dir" ], 'pg_restore --single-transaction');
sound('tegelijk', $_, 'pg_restore in one transaction') foreach @registers;

# one register, into a database that has the extension, by its owner, who is no superuser
my $pattern = '"Ut\'recht; drop"';
$node->command_ok([ 'pg_dump', '-U', 'gemeente', '-n', $pattern, '-f', "$tmp/one.sql", 'bron' ], 'pg_dump -n by the owner');
new_database('een', 1);
$node->command_ok([ 'psql', '-X', '-q', '-U', 'gemeente', '-v', 'ON_ERROR_STOP=1', '-d', 'een', '-f', "$tmp/one.sql" ], 'psql < dump by the owner');
sound('een', $registers[0], 'one register');
is($node->safe_psql('een', 'SELECT count(*) FROM klantcontact.registers()'), '1', 'one register: there is one');

# schema and data apart: data only, into a register that is there, needs its triggers off
$node->command_ok([ 'pg_dump', '-n', $pattern, '--schema-only', '-f', "$tmp/schema.sql", 'bron' ], 'pg_dump --schema-only');
$node->command_ok([ 'pg_dump', '-n', $pattern, '--data-only', '--disable-triggers', '-f', "$tmp/data.sql", 'bron' ], 'pg_dump --data-only --disable-triggers');
new_database('apart', 1);
$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', 'apart', '-f', "$tmp/schema.sql", '-f', "$tmp/data.sql" ], 'psql < schema and data');
sound('apart', $registers[0], 'schema and data apart');

# as INSERTs, tar, and in sections
foreach my $form ([ 'inserts', '--inserts' ], [ 'kolommen', '--column-inserts', '--rows-per-insert=3' ])
{
	my ($database, @form) = @$form;
	$node->command_ok([ 'pg_dump', @form, '-f', "$tmp/$database.sql", 'bron' ], "pg_dump @form");
	new_database($database);
	$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', $database, '-f', "$tmp/$database.sql" ], "psql < pg_dump @form");
	sound($database, $registers[0], "@form");
}
$node->command_ok([ 'pg_dump', '-Ft', '-f', "$tmp/tar", 'bron' ], 'pg_dump -Ft');
new_database('secties');
$node->command_ok([ 'pg_restore', '--exit-on-error', "--section=$_", '-d', 'secties', "$tmp/tar" ], "pg_restore --section=$_ of a tar") foreach qw(pre-data data post-data);
sound('secties', $_, 'sections') foreach @registers;

# over what is there, and once more
foreach my $time ('once', 'twice')
{
	$node->command_ok([ 'pg_restore', '--exit-on-error', '--clean', '--if-exists', '-d', 'tegelijk', "$tmp/custom" ], "pg_restore --clean --if-exists, $time");
	sound('tegelijk', $registers[1], "over what was there, $time");
}

# one register of a dump of all: pg_restore -n does not make the schema, nor gives who may use it
new_database('los', 1);
$node->safe_psql('los', 'CREATE SCHEMA ' . identifier($registers[1]), @as_owner);
$node->command_ok([ 'pg_restore', '--exit-on-error', '-n', $registers[1], '-d', 'los', "$tmp/custom" ], 'pg_restore -n');
$node->safe_psql('los', "SELECT klantcontact.verleen(@{[literal(identifier($registers[1]))]}, rol::regrole, recht) FROM (VALUES ('klerk', 'klantcontactcentrum'), ('consulent', 'behandelaar')) v(rol, recht)", @as_owner);
sound('los', $registers[1], 'pg_restore -n');

# without owners and privileges, by somebody else: all is his, and the rights are not there
$node->safe_psql('postgres', 'CREATE ROLE ander LOGIN; CREATE DATABASE ander OWNER ander TEMPLATE template0');
$node->safe_psql('ander', 'CREATE EXTENSION klantcontact');
$node->command_ok([ 'pg_dump', '-O', '-x', '-n', $pattern, '-f', "$tmp/ander.sql", 'bron' ], 'pg_dump -O -x');
$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-U', 'ander', '-d', 'ander', '-f', "$tmp/ander.sql" ], 'psql < dump, by another owner');
my @as_other = (extra_params => [ '-U', 'ander' ]);
my $reg = literal(identifier($registers[0]));
is($node->safe_psql('ander', "SELECT regel, tabel, melding FROM klantcontact.controleer($reg) WHERE regel <> 'recht'", @as_other), '', 'another owner: sound');
is($node->safe_psql('ander', "SELECT count(*) FROM klantcontact.controleer_zegel($reg, '$zegel{$registers[0]}')", @as_other), '0', 'another owner: the seal is unbroken');
is($node->safe_psql('ander', "SELECT count(*) FROM klantcontact.rechten($reg)", @as_other), '0', 'another owner: no rights');

# the whole cluster
$node->command_ok([ 'pg_dumpall', '--no-sync', '-f', "$tmp/all.sql" ], 'pg_dumpall');
my $other = PostgreSQL::Test::Cluster->new('tweede');
$other->init;
$other->start;
my $superuser = $other->safe_psql('postgres', 'SELECT quote_ident(current_user)');
append_to_file("$tmp/others.sql", slurp_file("$tmp/all.sql") =~ s/^CREATE ROLE \Q$superuser\E;$//mr);
$other->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', 'postgres', '-f', "$tmp/others.sql" ], 'psql < pg_dumpall');
$node->stop;
$node = $other;
sound('bron', $_, 'pg_dumpall') foreach @registers;

$node->stop;
done_testing();
