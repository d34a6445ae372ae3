-- The tour that `make demo` shows, in a database with the examples of voorbeelden/laad.sql.
-- The same by hand: psql -X -q -f docs/demo.sql DATABASE
\set ON_ERROR_STOP on
\set SHOW_CONTEXT never
\pset footer off
SET timezone = 'Europe/Amsterdam';

\echo '--- A register "gemeente", with the contacts of docs/voorbeelden'
SELECT nummer, kanaal, aard, onderwerp, open_taken FROM gemeente.v_klantcontact ORDER BY plaatsgevonden_op, nummer;

\echo '--- One conversation about two subjects is two klantcontacten; follow-up hangs on one of them'
SELECT k.onderwerp, t.gevraagde_handeling, a.naam AS actor
	FROM gemeente.klantcontact k
		LEFT JOIN gemeente.interne_taak t ON t.klantcontact = k.id
		LEFT JOIN gemeente.actor a ON a.id = t.actor
	WHERE k.plaatsgevonden_op = '2024-01-16 10:30' ORDER BY k.nummer;

\echo '--- Who has the taak of one of them sees that one, and nothing of the other'
BEGIN;
CREATE ROLE demo_behandelaar;
SELECT klantcontact.verleen('gemeente', 'demo_behandelaar', 'behandelaar') AS verleend \gset
UPDATE gemeente.actor SET db_rol = 'demo_behandelaar' WHERE naam = 'T. Yilmaz';
SET LOCAL ROLE demo_behandelaar;
SELECT onderwerp FROM gemeente.klantcontact WHERE plaatsgevonden_op = '2024-01-16 10:30';
ROLLBACK;

\echo '--- A klantcontact as JSON, as registreer() takes it'
\pset format unaligned
\pset tuples_only on
SELECT jsonb_pretty(klantcontact.lees('gemeente', '0c000000-0000-7000-8000-000000000003', met_ids := false));
\pset format aligned
\pset tuples_only off
\echo

\echo '--- The caller was put through: text is added, and a second actor'
UPDATE gemeente.klantcontact SET inhoud = inhoud || ' Antwoord: alleen een melding is nodig.' WHERE nummer = 23019182;
INSERT INTO gemeente.actor_klantcontact (klantcontact, actor)
	SELECT id, '0a000000-0000-7000-8000-000000000007' FROM gemeente.klantcontact WHERE nummer = 23019182;
SELECT nummer, onderwerp, aantal_actoren FROM gemeente.v_klantcontact WHERE nummer = 23019182;

\echo '--- The promised call: a new klantcontact that follows the first, and a taak less'
SELECT klantcontact.beantwoord('gemeente', t.id, '{
	"kanaal": "telefoon", "onderwerp": "Schuldhulpverlening: afspraak gemaakt", "indicatieContactGelukt": "ja",
	"inhoud": "Afspraak voor een gesprek op donderdag.", "actoren": ["0a000000-0000-7000-8000-000000000006"]}') AS antwoord
	FROM gemeente.interne_taak t JOIN gemeente.klantcontact k ON k.id = t.klantcontact
	WHERE k.onderwerp = 'Informatie over schuldhulpverlening'
\gset
SELECT d.diepte, k.onderwerp, v.richting, v.open_taken
	FROM klantcontact.keten('gemeente', :'antwoord') d
		JOIN gemeente.klantcontact k ON k.id = d.klantcontact
		JOIN gemeente.v_klantcontact v ON v.id = d.klantcontact
	ORDER BY d.diepte;

\echo '--- A letter that turned out to be about two things becomes two klantcontacten'
SELECT count(*) AS delen
	FROM klantcontact.splits('gemeente', (SELECT id FROM gemeente.klantcontact WHERE kanaal = 'post'), '[
		{"onderwerp": "Brief over de straatverlichting"},
		{"onderwerp": "Brief over de parkeervergunning", "inhoud": "Vraag naar de wachttijd."}]', 'Twee onderwerpen in een brief');
SELECT onderwerp, aantal_actoren, aantal_betrokkenen, open_taken FROM gemeente.v_klantcontact WHERE kanaal = 'post' ORDER BY nummer;

\set ON_ERROR_STOP off
\echo '--- Refused: two onderwerpen in one klantcontact'
SELECT klantcontact.registreer('gemeente', '{
	"kanaal": "balie", "onderwerp": ["Schuldhulpverlening", "Omgewaaide boom"]}');
\echo

\echo '--- Refused at COMMIT: a klantcontact without betrokkene'
BEGIN;
INSERT INTO gemeente.klantcontact (id, kanaal, onderwerp, inhoud)
	VALUES ('0c000000-0000-7000-8000-000000000010', 'balie', 'Parkeervergunning', 'Vraag: ..');
INSERT INTO gemeente.actor_klantcontact (klantcontact, actor)
	VALUES ('0c000000-0000-7000-8000-000000000010', '0a000000-0000-7000-8000-000000000005');
COMMIT;
\echo

\echo '--- Refused: another onderwerp for a registered klantcontact'
UPDATE gemeente.klantcontact SET onderwerp = 'Overkapping' WHERE nummer = 23019182;
\echo

\echo '--- Allowed: the same as a correction, with a reason that stays in the log'
BEGIN;
SET LOCAL klantcontact.reden = 'Verkeerd onderwerp gekozen';
UPDATE gemeente.klantcontact SET onderwerp = 'Overkapping' WHERE nummer = 23019182;
COMMIT;
SELECT tabel, voor->>'onderwerp' AS onderwerp_voor, reden FROM gemeente.mutatie
	WHERE correctie IS NOT NULL;

\echo '--- Refused: a contact in the future'
SELECT klantcontact.registreer('gemeente', '{
	"id": "0c000000-0000-7000-8000-000000000010",
	"kanaal": "telefoon", "onderwerp": "Afspraak", "inhoud": "Gepland gesprek.",
	"plaatsgevondenOp": "2099-01-01T09:00:00+01:00",
	"actoren": ["0a000000-0000-7000-8000-000000000005"],
	"betrokkenen": [{"rol": "klant", "initiator": true}]}');
\echo

\echo '--- Refused: a second zaak on one klantcontact'
INSERT INTO gemeente.onderwerpobject (klantcontact, objectidentificator)
	VALUES ('0c000000-0000-7000-8000-000000000006',
		klantcontact.objectidentificator('ZAAK-2024-0000456', 'zaak', 'zrc', 'zaakidentificatie'));
\echo

\set ON_ERROR_STOP on
\echo '--- All data checked once more: no rows means sound'
SELECT regel, tabel, melding FROM klantcontact.controleer('gemeente');
