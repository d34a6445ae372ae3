-- Helpers of the acceptance cases, for one session; the variable :reg names the register.
\set SHOW_CONTEXT never
SELECT klantcontact.maak_register(:'reg') IS NOT NULL AS gemaakt;
SELECT set_config('search_path', :'reg' || ', klantcontact', false) IS NOT NULL AS pad;

-- fixed ids: a an actor, b a betrokkene, c a klantcontact, d a taak, e a partij
CREATE FUNCTION pg_temp.id(soort text, n int) RETURNS uuid
LANGUAGE sql AS $$ SELECT (soort || '0000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;

-- objects elsewhere: {"objectidentificator": ..}
CREATE FUNCTION pg_temp.object(soort text, naam text) RETURNS jsonb
LANGUAGE sql AS $$
	SELECT jsonb_build_object('objectidentificator', jsonb_build_object('objectId', naam, 'codeObjecttype', soort,
		'codeRegister', CASE soort WHEN 'zaak' THEN 'zakenregister' WHEN 'informatieobject' THEN 'documentenregister'
			ELSE 'overige_objecten_registratie' END, 'codeSoortObjectId', 'identificatie'))
$$;

-- registers a klantcontact in :reg, and gives its id
SELECT format('CREATE FUNCTION pg_temp.registreer(invoer jsonb) RETURNS uuid LANGUAGE sql AS %L',
	format('SELECT klantcontact.registreer(%L, invoer)', :'reg')) \gexec

-- who is there before: A1 a medewerker at the desk, A2 another, A3, A4 organisatorische eenheden, A5 an automaton
SELECT klantcontact.registreer_actor(:'reg', v.j || jsonb_build_object('id', pg_temp.id('a', v.n)))
FROM (VALUES (1, '{"naam": "Anna Bakker", "soortActor": "medewerker", "functie": "medewerker balie", "emailadres": "a.bakker@example.org", "telefoonnummer": "14030"}'::jsonb),
	(2, '{"naam": "Bram Visser", "soortActor": "medewerker", "functie": "consulent", "emailadres": "b.visser@example.org", "telefoonnummer": "14030"}'),
	(3, '{"naam": "Klantcontactcentrum", "soortActor": "organisatorische_eenheid"}'),
	(4, '{"naam": "Afdeling vergunningen", "soortActor": "organisatorische_eenheid"}'),
	(5, '{"naam": "Postbus", "soortActor": "geautomatiseerde_actor", "functie": "leest post"}')) AS v (n, j);

-- P1 a persoon with telephone number and e-mail address of its own
SELECT klantcontact.registreer_partij(:'reg', '{
	"id": "e0000000-0000-7000-8000-000000000001", "soortPartij": "persoon", "contactnaam": {"voorletters": "J", "voornaam": "Jan", "achternaam": "Janssen"},
	"partijIdentificatoren": [{"objectId": "999990019", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}],
	"digitaleAdressen": [{"soortDigitaalAdres": "telefoon", "adres": "0301234567", "voorkeur": true}, {"soortDigitaalAdres": "e-mail", "adres": "jan@example.org"}]}');

-- What a case made: the numbers of rows since it began, in the columns of regels.md 4.4.
CREATE FUNCTION pg_temp.aantallen() RETURNS int[] LANGUAGE sql AS $$
	SELECT ARRAY[(SELECT count(*) FROM klantcontact), (SELECT count(*) FROM actor_klantcontact), (SELECT count(*) FROM betrokkene),
		(SELECT count(*) FROM digitaal_adres), (SELECT count(*) FROM bijlage), (SELECT count(*) FROM onderwerpobject),
		(SELECT count(*) FROM interne_taak), (SELECT count(*) FROM partij), (SELECT count(*) FROM partij_identificator),
		(SELECT count(*) FROM vertegenwoordiging)]::int[]
$$;
CREATE TEMP TABLE begin AS SELECT NULL::text AS geval, pg_temp.aantallen() AS n;
CREATE FUNCTION pg_temp.geval(naam text) RETURNS void LANGUAGE sql AS $$ UPDATE begin SET geval = naam, n = pg_temp.aantallen() $$;
CREATE FUNCTION pg_temp.telling(OUT geval text, OUT kc int, OUT ak int, OUT b int, OUT da int, OUT bij int, OUT oo int, OUT it int, OUT p int, OUT pi int, OUT v int)
LANGUAGE sql AS $$
	SELECT w.geval, nu[1] - n[1], nu[2] - n[2], nu[3] - n[3], nu[4] - n[4], nu[5] - n[5], nu[6] - n[6], nu[7] - n[7], nu[8] - n[8], nu[9] - n[9], nu[10] - n[10]
	FROM begin w, pg_temp.aantallen() AS nu
$$;
