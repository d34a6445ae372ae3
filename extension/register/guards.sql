/* extension/register/guards.sql: the triggers of a register */

-- The row trigger bears a name that sorts behind those of users' own triggers,
-- so that it judges the row as it will be stored.  An AFTER trigger writes the
-- log: what is first registered is not in it, what is added later is.  One
-- deferred trigger per table looks at commit at what takes more than one row.

-- @for@ klantcontact, actor_klantcontact, betrokkene, onderwerpobject, bijlage, interne_taak, actor_interne_taak
-- @for@ actor, partij, partij_identificator, vertegenwoordiging, rekeningnummer, digitaal_adres
-- @for@ kanaal, soort_digitaal_adres, gespreksresultaat, beleid
-- @for@ mutatie, bewaartermijn
CREATE TRIGGER "~@each@_bij_rij" BEFORE INSERT OR UPDATE OR DELETE ON @register@.@each@
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('@each@', '@versie@');

-- @for@ klantcontact, partij, partij_identificator, vertegenwoordiging, rekeningnummer
-- @for@ kanaal, soort_digitaal_adres, gespreksresultaat, beleid
CREATE TRIGGER @each@_bij_mutatie AFTER UPDATE OR DELETE ON @register@.@each@
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('@each@');

-- @for@ actor_klantcontact, betrokkene, onderwerpobject, bijlage, interne_taak, actor_interne_taak, digitaal_adres
-- @for@ actor, bewaartermijn
CREATE TRIGGER @each@_bij_mutatie AFTER INSERT OR UPDATE OR DELETE ON @register@.@each@
	FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_mutatie('@each@');

-- @for@ klantcontact, actor, partij
CREATE CONSTRAINT TRIGGER @each@_bij_commit AFTER INSERT OR UPDATE ON @register@.@each@
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('@each@');

-- @for@ actor_klantcontact, betrokkene, bijlage, interne_taak, partij_identificator, digitaal_adres
CREATE CONSTRAINT TRIGGER @each@_bij_commit AFTER UPDATE OR DELETE ON @register@.@each@
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('@each@');

-- @for@ onderwerpobject, actor_interne_taak
CREATE CONSTRAINT TRIGGER @each@_bij_commit AFTER INSERT OR UPDATE OR DELETE ON @register@.@each@
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('@each@');

-- @for@ klantcontact, actor_klantcontact, betrokkene, onderwerpobject, bijlage, interne_taak, actor_interne_taak
-- @for@ actor, partij, partij_identificator, vertegenwoordiging, rekeningnummer, digitaal_adres
-- @for@ kanaal, soort_digitaal_adres, gespreksresultaat, beleid
-- @for@ mutatie, recht, bewaartermijn
CREATE TRIGGER @each@_geen_truncate BEFORE TRUNCATE ON @register@.@each@
	FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate();
