-- The rules of a register as one would write them in PL/pgSQL: a row trigger for each table, one
-- deferred constraint trigger for what takes more than one row, and the log of changes.
-- bench.sh puts the register's name for @register@.

-- What may not change, and what has to be logged when it does.
CREATE FUNCTION @register@.reden() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('klantcontact.reden', true), '') $$;

CREATE FUNCTION @register@.nummer_geldig(nummer int8, reeks regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	laatste int8 := coalesce(pg_sequence_last_value(reeks), 1000000000);
BEGIN
	IF nummer <= laatste THEN
		RETURN;
	END IF;
	IF nummer > laatste + 1000000 THEN
		RAISE check_violation USING MESSAGE = 'nummer is too far ahead', CONSTRAINT = 'nummer_geldig';
	END IF;
	PERFORM setval(reeks, nummer);
END $$;

-- A text without the blanks around it, and NULL for nothing.
CREATE FUNCTION @register@.bare(t text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT nullif(btrim(t, E' \t\r\n'), '') $$;

CREATE FUNCTION @register@.betrokkene_rij() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.organisatienaam := @register@.bare(NEW.organisatienaam);
	NEW.voorletters := @register@.bare(NEW.voorletters);
	NEW.voornaam := @register@.bare(NEW.voornaam);
	NEW.voorvoegsel_achternaam := @register@.bare(NEW.voorvoegsel_achternaam);
	NEW.achternaam := @register@.bare(NEW.achternaam);
	IF char_length(NEW.organisatienaam) > 200 OR char_length(NEW.voorletters) > 10 OR char_length(NEW.voornaam) > 200
		OR char_length(NEW.voorvoegsel_achternaam) > 10 OR char_length(NEW.achternaam) > 200 THEN
		RAISE check_violation USING MESSAGE = 'name is too long', CONSTRAINT = 'betrokkene_naam_lengte';
	END IF;
	IF num_nonnulls(NEW.bezoekadres_adresregel2, NEW.bezoekadres_adresregel3, NEW.bezoekadres_land) > 0
		AND num_nonnulls(NEW.bezoekadres_nummeraanduiding_id, NEW.bezoekadres_adresregel1) = 0
		OR num_nonnulls(NEW.correspondentieadres_adresregel2, NEW.correspondentieadres_adresregel3, NEW.correspondentieadres_land) > 0
		AND num_nonnulls(NEW.correspondentieadres_nummeraanduiding_id, NEW.correspondentieadres_adresregel1) = 0 THEN
		RAISE check_violation USING MESSAGE = 'address is not whole', CONSTRAINT = 'adres_geldig';
	END IF;
	RETURN NEW;
END $$;

CREATE FUNCTION @register@.klantcontact_rij() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	k record;
	b record;
BEGIN
	IF TG_OP = 'DELETE' THEN
		IF @register@.reden() IS NULL THEN
			RAISE check_violation USING MESSAGE = 'klantcontact is documentair', CONSTRAINT = 'klantcontact_documentair';
		END IF;
		RETURN OLD;
	END IF;
	SELECT kloktolerantie, inhoud_max INTO b FROM @register@.beleid;
	IF TG_OP = 'INSERT' THEN
		SELECT aard, indicatie_actief INTO k FROM @register@.kanaal WHERE code = NEW.kanaal;
		NEW.geregistreerd_op := now();
		NEW.aard := coalesce(NEW.aard, k.aard);
		IF NOT k.indicatie_actief THEN
			RAISE check_violation USING MESSAGE = 'kanaal is inactive', CONSTRAINT = 'kanaal_actief';
		END IF;
		PERFORM @register@.nummer_geldig(NEW.nummer, '@register@.klantcontact_nummer_seq');
	ELSIF NEW IS NOT DISTINCT FROM OLD THEN
		RETURN NEW;
	ELSIF @register@.reden() IS NULL AND (NEW.kanaal <> OLD.kanaal OR NEW.aard <> OLD.aard OR NEW.onderwerp <> OLD.onderwerp
		OR NEW.taal IS DISTINCT FROM OLD.taal OR NEW.vertrouwelijk <> OLD.vertrouwelijk OR NEW.plaatsgevonden_op <> OLD.plaatsgevonden_op
		OR NOT starts_with(NEW.inhoud, coalesce(OLD.inhoud, '')) OR (NEW.indicatie_contact_gelukt <> OLD.indicatie_contact_gelukt AND OLD.indicatie_contact_gelukt <> 'onbekend'))
		OR NEW.id <> OLD.id OR NEW.nummer <> OLD.nummer OR NEW.geregistreerd_op <> OLD.geregistreerd_op THEN
		RAISE check_violation USING MESSAGE = 'klantcontact is documentair', CONSTRAINT = 'klantcontact_documentair';
	END IF;
	IF NEW.plaatsgevonden_op > clock_timestamp() + b.kloktolerantie THEN
		RAISE check_violation USING MESSAGE = 'klantcontact is in the future', CONSTRAINT = 'klantcontact_niet_toekomstig';
	END IF;
	NEW.onderwerp := @register@.bare(NEW.onderwerp);
	IF NEW.onderwerp IS NULL THEN
		RAISE not_null_violation USING MESSAGE = 'klantcontact has no onderwerp', CONSTRAINT = 'klantcontact_een_onderwerp';
	ELSIF char_length(NEW.onderwerp) > 200 OR NEW.onderwerp ~ '[[:cntrl:]]' THEN
		RAISE check_violation USING MESSAGE = 'onderwerp is not one line', CONSTRAINT = 'klantcontact_een_onderwerp';
	END IF;
	IF char_length(NEW.inhoud) > b.inhoud_max THEN
		RAISE check_violation USING MESSAGE = 'inhoud is too long', CONSTRAINT = 'klantcontact_inhoud_lengte';
	END IF;
	RETURN NEW;
END $$;

CREATE FUNCTION @register@.actor_rij() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP <> 'INSERT' AND @register@.reden() IS NULL THEN
		RAISE check_violation USING MESSAGE = 'row is fixed', CONSTRAINT = TG_TABLE_NAME || '_vast';
	END IF;
	IF TG_OP = 'DELETE' THEN
		RETURN OLD;
	END IF;
	IF NOT (SELECT indicatie_actief FROM @register@.actor WHERE id = NEW.actor) THEN
		RAISE check_violation USING MESSAGE = 'actor is inactive', CONSTRAINT = 'actor_actief';
	END IF;
	RETURN NEW;
END $$;

CREATE FUNCTION @register@.taak_rij() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND (OLD.status = 'verwerkt' OR NEW.klantcontact <> OLD.klantcontact OR NEW.actor <> OLD.actor OR NEW.nummer <> OLD.nummer)) THEN
		IF @register@.reden() IS NULL THEN
			RAISE check_violation USING MESSAGE = 'taak is fixed', CONSTRAINT = 'interne_taak_vast';
		END IF;
	END IF;
	IF TG_OP = 'DELETE' THEN
		RETURN OLD;
	END IF;
	NEW.gevraagde_handeling := @register@.bare(NEW.gevraagde_handeling);
	IF char_length(NEW.gevraagde_handeling) > 200 OR char_length(NEW.toelichting) > 1000 THEN
		RAISE check_violation USING MESSAGE = 'text is too long', CONSTRAINT = 'interne_taak_lengte';
	END IF;
	IF TG_OP = 'INSERT' THEN
		PERFORM @register@.nummer_geldig(NEW.nummer, '@register@.interne_taak_nummer_seq');
		IF NOT (SELECT indicatie_actief FROM @register@.actor WHERE id = NEW.actor) THEN
			RAISE check_violation USING MESSAGE = 'actor is inactive', CONSTRAINT = 'taak_actor_actief';
		END IF;
	ELSIF NEW.status = 'verwerkt' AND OLD.status <> 'verwerkt' THEN
		NEW.verwerkt_op := coalesce(NEW.verwerkt_op, now());
	END IF;
	IF NEW.verwerkt_op > clock_timestamp() + (SELECT kloktolerantie FROM @register@.beleid) THEN
		RAISE check_violation USING MESSAGE = 'taak is worked off in the future', CONSTRAINT = 'taak_verwerkt_op';
	END IF;
	RETURN NEW;
END $$;

CREATE FUNCTION @register@.kind_rij() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF @register@.reden() IS NULL THEN
		RAISE check_violation USING MESSAGE = 'row is fixed', CONSTRAINT = TG_TABLE_NAME || '_vast';
	END IF;
	IF TG_OP = 'DELETE' THEN
		RETURN OLD;
	END IF;
	RETURN NEW;
END $$;

-- The place of a row of the log in its chain, and its hash, in short.
CREATE FUNCTION @register@.schakel(klantcontact uuid, rij jsonb, OUT keten text, OUT volgnummer int8, OUT hash bytea) LANGUAGE plpgsql AS $$
DECLARE
	vorige record;
BEGIN
	keten := 'klantcontact:' || klantcontact;
	PERFORM FROM @register@.klantcontact k WHERE k.id = schakel.klantcontact FOR NO KEY UPDATE;
	SELECT m.volgnummer, m.hash INTO vorige FROM @register@.mutatie m WHERE m.keten = schakel.keten ORDER BY m.volgnummer DESC LIMIT 1;
	volgnummer := coalesce(vorige.volgnummer, 0) + 1;
	hash := sha256(coalesce(vorige.hash, '') || convert_to(rij::text, 'UTF8'));
END $$;

-- A row that comes with its klantcontact is not logged, what comes later is.
CREATE FUNCTION @register@.log_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		IF EXISTS (SELECT FROM @register@.klantcontact WHERE id = NEW.klantcontact AND geregistreerd_op = now() AND xmin = pg_current_xact_id()::xid) THEN
			RETURN NULL;
		END IF;
		INSERT INTO @register@.mutatie (tabel, rij, klantcontact, rol, sessie_rol, op, reden, keten, volgnummer, hash)
			SELECT TG_TABLE_NAME, NEW.id, NEW.klantcontact, current_user, session_user, clock_timestamp(), @register@.reden(), s.* FROM @register@.schakel(NEW.klantcontact, to_jsonb(NEW)) s;
	ELSE
		INSERT INTO @register@.mutatie (tabel, rij, klantcontact, voor, rol, sessie_rol, op, reden, keten, volgnummer, hash)
			SELECT TG_TABLE_NAME, OLD.id, OLD.klantcontact, to_jsonb(OLD), current_user, session_user, clock_timestamp(), @register@.reden(), s.* FROM @register@.schakel(OLD.klantcontact, to_jsonb(OLD)) s;
	END IF;
	RETURN NULL;
END $$;

CREATE FUNCTION @register@.log_klantcontact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW IS DISTINCT FROM OLD THEN
		INSERT INTO @register@.mutatie (tabel, rij, klantcontact, voor, rol, sessie_rol, op, reden, keten, volgnummer, hash)
			SELECT TG_TABLE_NAME, OLD.id, OLD.id, to_jsonb(OLD), current_user, session_user, clock_timestamp(), @register@.reden(), s.* FROM @register@.schakel(OLD.id, to_jsonb(OLD)) s;
	END IF;
	RETURN NULL;
END $$;

CREATE FUNCTION @register@.controle(welke uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	r record;
BEGIN
	SELECT aard, inhoud IS NOT NULL OR EXISTS (SELECT FROM @register@.bijlage b WHERE b.klantcontact = k.id) AS weergave,
		indicatie_contact_gelukt,
		EXISTS (SELECT FROM @register@.actor_klantcontact a WHERE a.klantcontact = k.id) AS actor,
		EXISTS (SELECT FROM @register@.betrokkene b WHERE b.klantcontact = k.id) AS betrokkene,
		EXISTS (SELECT FROM @register@.onderwerpobject o JOIN @register@.onderwerpobject p ON p.klantcontact = o.klantcontact AND p.id > o.id
			AND (p.was_klantcontact IS NOT NULL AND o.was_klantcontact IS NOT NULL
				OR klantcontact.code_objecttype(p.objectidentificator) = klantcontact.code_objecttype(o.objectidentificator))
			WHERE o.klantcontact = k.id) AS dubbel
	INTO r FROM @register@.klantcontact k WHERE k.id = welke;
	IF NOT FOUND THEN
		RETURN;
	END IF;
	IF r.dubbel THEN
		RAISE check_violation USING MESSAGE = 'more than one subject', CONSTRAINT = 'klantcontact_een_onderwerp';
	ELSIF NOT r.actor THEN
		RAISE check_violation USING MESSAGE = 'no actor', CONSTRAINT = 'klantcontact_heeft_actor';
	ELSIF NOT r.betrokkene AND (SELECT betrokkene_verplicht FROM @register@.beleid) THEN
		RAISE check_violation USING MESSAGE = 'no betrokkene', CONSTRAINT = 'klantcontact_heeft_betrokkene';
	ELSIF r.aard = 'gesprek' AND NOT r.weergave AND r.indicatie_contact_gelukt <> 'nee' THEN
		RAISE check_violation USING MESSAGE = 'no report', CONSTRAINT = 'klantcontact_gesprek_heeft_verslag';
	ELSIF r.aard = 'bericht' AND NOT r.weergave THEN
		RAISE check_violation USING MESSAGE = 'no message', CONSTRAINT = 'klantcontact_bericht_heeft_weergave';
	ELSIF r.aard = 'formulier' AND (NOT EXISTS (SELECT FROM @register@.bijlage b WHERE b.klantcontact = welke)
		OR NOT EXISTS (SELECT FROM @register@.betrokkene b WHERE b.klantcontact = welke AND b.initiator
			AND (num_nonnulls(b.partij, b.organisatienaam, b.voorletters, b.voornaam, b.voorvoegsel_achternaam, b.achternaam) > 0
				OR EXISTS (SELECT FROM @register@.digitaal_adres d WHERE d.betrokkene = b.id)))) THEN
		RAISE check_violation USING MESSAGE = 'form is untraceable', CONSTRAINT = 'klantcontact_formulier_herleidbaar';
	END IF;
END $$;

-- A new klantcontact nobody else sees; of others the row is locked, against who takes away the last but one.
CREATE FUNCTION @register@.klantcontact_commit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		PERFORM FROM @register@.klantcontact WHERE id = NEW.id FOR NO KEY UPDATE;
	END IF;
	PERFORM @register@.controle(NEW.id);
	RETURN NULL;
END $$;

CREATE FUNCTION @register@.kind_commit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP <> 'INSERT' THEN
		PERFORM FROM @register@.klantcontact WHERE id = OLD.klantcontact FOR NO KEY UPDATE;
		PERFORM @register@.controle(OLD.klantcontact);
	END IF;
	IF TG_OP <> 'DELETE' THEN
		PERFORM FROM @register@.klantcontact WHERE id = NEW.klantcontact FOR NO KEY UPDATE;
		PERFORM @register@.controle(NEW.klantcontact);
	END IF;
	RETURN NULL;
END $$;

CREATE TRIGGER rij BEFORE INSERT OR UPDATE OR DELETE ON @register@.klantcontact FOR EACH ROW EXECUTE FUNCTION @register@.klantcontact_rij();
CREATE TRIGGER rij BEFORE INSERT OR UPDATE OR DELETE ON @register@.actor_klantcontact FOR EACH ROW EXECUTE FUNCTION @register@.actor_rij();
CREATE TRIGGER rij BEFORE INSERT OR UPDATE OR DELETE ON @register@.interne_taak FOR EACH ROW EXECUTE FUNCTION @register@.taak_rij();
CREATE TRIGGER form BEFORE INSERT OR UPDATE ON @register@.betrokkene FOR EACH ROW EXECUTE FUNCTION @register@.betrokkene_rij();
CREATE TRIGGER rij BEFORE UPDATE OR DELETE ON @register@.betrokkene FOR EACH ROW EXECUTE FUNCTION @register@.kind_rij();
CREATE TRIGGER rij BEFORE UPDATE OR DELETE ON @register@.bijlage FOR EACH ROW EXECUTE FUNCTION @register@.kind_rij();
CREATE TRIGGER rij BEFORE UPDATE OR DELETE ON @register@.onderwerpobject FOR EACH ROW EXECUTE FUNCTION @register@.kind_rij();
CREATE TRIGGER log AFTER UPDATE OR DELETE ON @register@.klantcontact FOR EACH ROW EXECUTE FUNCTION @register@.log_klantcontact();
CREATE TRIGGER log AFTER INSERT OR UPDATE OR DELETE ON @register@.actor_klantcontact FOR EACH ROW EXECUTE FUNCTION @register@.log_kind();
CREATE TRIGGER log AFTER INSERT OR UPDATE OR DELETE ON @register@.betrokkene FOR EACH ROW EXECUTE FUNCTION @register@.log_kind();
CREATE TRIGGER log AFTER INSERT OR UPDATE OR DELETE ON @register@.bijlage FOR EACH ROW EXECUTE FUNCTION @register@.log_kind();
CREATE TRIGGER log AFTER INSERT OR UPDATE OR DELETE ON @register@.onderwerpobject FOR EACH ROW EXECUTE FUNCTION @register@.log_kind();
CREATE TRIGGER log AFTER INSERT OR UPDATE OR DELETE ON @register@.interne_taak FOR EACH ROW EXECUTE FUNCTION @register@.log_kind();
CREATE CONSTRAINT TRIGGER bij_commit AFTER INSERT OR UPDATE ON @register@.klantcontact DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION @register@.klantcontact_commit();
CREATE CONSTRAINT TRIGGER bij_commit AFTER UPDATE OR DELETE ON @register@.actor_klantcontact DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION @register@.kind_commit();
CREATE CONSTRAINT TRIGGER bij_commit AFTER UPDATE OR DELETE ON @register@.betrokkene DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION @register@.kind_commit();
CREATE CONSTRAINT TRIGGER bij_commit AFTER UPDATE OR DELETE ON @register@.bijlage DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION @register@.kind_commit();
CREATE CONSTRAINT TRIGGER bij_commit AFTER INSERT OR UPDATE OR DELETE ON @register@.onderwerpobject DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION @register@.kind_commit();
