/* extension/register/guards.sql: the triggers of a register */

-- The row trigger bears a name that sorts behind those of users' own triggers,
-- so that it judges the row as it will be stored.  An AFTER trigger writes the
-- log: what is first registered is not in it, what is added later is.  One
-- deferred trigger per table looks at commit at what takes more than one row.

CREATE TRIGGER "~klantcontact_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.klantcontact
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('klantcontact');

CREATE TRIGGER "~actor_klantcontact_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.actor_klantcontact
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('actor_klantcontact');

CREATE TRIGGER "~betrokkene_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.betrokkene
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('betrokkene');

CREATE TRIGGER "~onderwerpobject_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.onderwerpobject
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('onderwerpobject');

CREATE TRIGGER "~bijlage_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.bijlage
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('bijlage');

CREATE TRIGGER "~interne_taak_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.interne_taak
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('interne_taak');

CREATE TRIGGER "~actor_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.actor
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('actor');

CREATE TRIGGER "~partij_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.partij
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('partij');

CREATE TRIGGER "~partij_identificator_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.partij_identificator
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('partij_identificator');

CREATE TRIGGER "~vertegenwoordiging_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.vertegenwoordiging
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('vertegenwoordiging');

CREATE TRIGGER "~digitaal_adres_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.digitaal_adres
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('digitaal_adres');

CREATE TRIGGER "~kanaal_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.kanaal
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('kanaal');

CREATE TRIGGER "~soort_digitaal_adres_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.soort_digitaal_adres
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('soort_digitaal_adres');

CREATE TRIGGER "~beleid_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.beleid
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('beleid');

CREATE TRIGGER "~mutatie_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.mutatie
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('mutatie');

CREATE TRIGGER "~recht_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.recht
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('recht');

CREATE TRIGGER "~bewaartermijn_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.bewaartermijn
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('bewaartermijn');

CREATE TRIGGER klantcontact_bij_mutatie AFTER UPDATE OR DELETE ON @register@.klantcontact
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('klantcontact');

CREATE TRIGGER actor_klantcontact_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.actor_klantcontact
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('actor_klantcontact');

CREATE TRIGGER betrokkene_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.betrokkene
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('betrokkene');

CREATE TRIGGER onderwerpobject_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.onderwerpobject
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('onderwerpobject');

CREATE TRIGGER bijlage_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.bijlage
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('bijlage');

CREATE TRIGGER interne_taak_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.interne_taak
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('interne_taak');

CREATE TRIGGER actor_bij_mutatie AFTER UPDATE OR DELETE ON @register@.actor
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('actor');

CREATE TRIGGER partij_bij_mutatie AFTER UPDATE OR DELETE ON @register@.partij
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('partij');

CREATE TRIGGER partij_identificator_bij_mutatie AFTER UPDATE OR DELETE ON @register@.partij_identificator
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('partij_identificator');

CREATE TRIGGER vertegenwoordiging_bij_mutatie AFTER UPDATE OR DELETE ON @register@.vertegenwoordiging
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('vertegenwoordiging');

CREATE TRIGGER digitaal_adres_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.digitaal_adres
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('digitaal_adres');

CREATE TRIGGER kanaal_bij_mutatie AFTER UPDATE OR DELETE ON @register@.kanaal
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('kanaal');

CREATE TRIGGER soort_digitaal_adres_bij_mutatie AFTER UPDATE OR DELETE ON @register@.soort_digitaal_adres
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('soort_digitaal_adres');

CREATE TRIGGER beleid_bij_mutatie AFTER UPDATE OR DELETE ON @register@.beleid
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('beleid');

CREATE TRIGGER recht_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.recht
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('recht');

CREATE TRIGGER bewaartermijn_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.bewaartermijn
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('bewaartermijn');

CREATE CONSTRAINT TRIGGER klantcontact_bij_commit AFTER INSERT OR UPDATE ON @register@.klantcontact
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('klantcontact');

CREATE CONSTRAINT TRIGGER actor_klantcontact_bij_commit AFTER UPDATE OR DELETE ON @register@.actor_klantcontact
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('actor_klantcontact');

CREATE CONSTRAINT TRIGGER betrokkene_bij_commit AFTER UPDATE OR DELETE ON @register@.betrokkene
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('betrokkene');

CREATE CONSTRAINT TRIGGER onderwerpobject_bij_commit AFTER INSERT OR UPDATE OR DELETE ON @register@.onderwerpobject
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('onderwerpobject');

CREATE CONSTRAINT TRIGGER bijlage_bij_commit AFTER UPDATE OR DELETE ON @register@.bijlage
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('bijlage');

CREATE CONSTRAINT TRIGGER interne_taak_bij_commit AFTER UPDATE OR DELETE ON @register@.interne_taak
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('interne_taak');

CREATE CONSTRAINT TRIGGER actor_bij_commit AFTER INSERT OR UPDATE ON @register@.actor
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('actor');

CREATE CONSTRAINT TRIGGER partij_bij_commit AFTER INSERT OR UPDATE ON @register@.partij
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('partij');

CREATE CONSTRAINT TRIGGER partij_identificator_bij_commit AFTER UPDATE OR DELETE ON @register@.partij_identificator
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('partij_identificator');

CREATE CONSTRAINT TRIGGER digitaal_adres_bij_commit AFTER UPDATE OR DELETE ON @register@.digitaal_adres
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('digitaal_adres');

CREATE TRIGGER klantcontact_geen_truncate BEFORE TRUNCATE ON @register@.klantcontact
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

CREATE TRIGGER actor_klantcontact_geen_truncate BEFORE TRUNCATE ON @register@.actor_klantcontact
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

CREATE TRIGGER betrokkene_geen_truncate BEFORE TRUNCATE ON @register@.betrokkene
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

CREATE TRIGGER onderwerpobject_geen_truncate BEFORE TRUNCATE ON @register@.onderwerpobject
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

CREATE TRIGGER bijlage_geen_truncate BEFORE TRUNCATE ON @register@.bijlage
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

CREATE TRIGGER interne_taak_geen_truncate BEFORE TRUNCATE ON @register@.interne_taak
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

CREATE TRIGGER actor_geen_truncate BEFORE TRUNCATE ON @register@.actor
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

CREATE TRIGGER partij_geen_truncate BEFORE TRUNCATE ON @register@.partij
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

CREATE TRIGGER partij_identificator_geen_truncate BEFORE TRUNCATE ON @register@.partij_identificator
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

CREATE TRIGGER vertegenwoordiging_geen_truncate BEFORE TRUNCATE ON @register@.vertegenwoordiging
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

CREATE TRIGGER digitaal_adres_geen_truncate BEFORE TRUNCATE ON @register@.digitaal_adres
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

CREATE TRIGGER kanaal_geen_truncate BEFORE TRUNCATE ON @register@.kanaal
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

CREATE TRIGGER soort_digitaal_adres_geen_truncate BEFORE TRUNCATE ON @register@.soort_digitaal_adres
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

CREATE TRIGGER beleid_geen_truncate BEFORE TRUNCATE ON @register@.beleid
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

CREATE TRIGGER mutatie_geen_truncate BEFORE TRUNCATE ON @register@.mutatie
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

CREATE TRIGGER recht_geen_truncate BEFORE TRUNCATE ON @register@.recht
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();

CREATE TRIGGER bewaartermijn_geen_truncate BEFORE TRUNCATE ON @register@.bewaartermijn
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
