-- What policies call, called by hand with links that are not there, opens nothing.
SET client_min_messages = warning;
SELECT klantcontact.maak_register('tg_nagedaan') IS NOT NULL AS gemaakt;
CREATE ROLE regress_tg_nagedaan;
SELECT klantcontact.verleen('tg_nagedaan', 'regress_tg_nagedaan', 'behandelaar');
SELECT klantcontact.registreer_actor('tg_nagedaan', v.j) FROM (VALUES
	('{"id": "a0000000-0000-7000-8000-000000000001", "naam": "Eenheid", "soortActor": "organisatorische_eenheid", "dbRol": "regress_tg_nagedaan"}'::jsonb),
	('{"id": "a0000000-0000-7000-8000-000000000002", "naam": "Ander", "soortActor": "organisatorische_eenheid"}')) AS v (j);
SELECT klantcontact.registreer('tg_nagedaan', '{"id": "c0000000-0000-7000-8000-000000000001", "kanaal": "balie", "onderwerp": "geheim", "inhoud": "x", "vertrouwelijk": true,
	"actoren": ["a0000000-0000-7000-8000-000000000002"], "betrokkenen": [{"rol": "klant", "initiator": true}]}');
SET ROLE regress_tg_nagedaan;
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT klantcontact.ziet_link('tg_nagedaan.klantcontact'::regclass, 'c0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000001'),
	klantcontact.ziet_taak('tg_nagedaan.interne_taak'::regclass, 'c0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000001'),
	klantcontact.ziet_klantcontact('tg_nagedaan.klantcontact'::regclass, 'c0000000-0000-7000-8000-000000000001', false, now());
SELECT onderwerp FROM tg_nagedaan.klantcontact;
SELECT count(*) FROM tg_nagedaan.betrokkene;
INSERT INTO tg_nagedaan.actor_klantcontact (klantcontact, actor) VALUES ('c0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000001');
ROLLBACK;
SELECT onderwerp FROM tg_nagedaan.klantcontact WHERE id = 'c0000000-0000-7000-8000-000000000001'
	AND (SELECT klantcontact.ziet_link('tg_nagedaan.klantcontact'::regclass, 'c0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000001'));
RESET ROLE;
DROP SCHEMA tg_nagedaan CASCADE;
DROP ROLE regress_tg_nagedaan;
