/* extension/register/policies.sql: who sees which rows */

-- One permissive policy for each table, without subqueries: a function finds its
-- way from tableoid, so that it works on a shard too.  Never FORCE: the owner,
-- and what dumps or moves as the owner, sees all.  What a role may write beyond
-- what it sees is a matter of what it is granted.

-- @for@ klantcontact, actor_klantcontact, betrokkene, onderwerpobject, bijlage, interne_taak, actor_interne_taak
-- @for@ actor, partij, partij_identificator, vertegenwoordiging, rekeningnummer, digitaal_adres
-- @for@ kanaal, soort_digitaal_adres, gespreksresultaat, beleid
-- @for@ mutatie, recht, bewaartermijn
ALTER TABLE @register@.@each@ ENABLE ROW LEVEL SECURITY;

CREATE POLICY klantcontact_toegang ON @register@.klantcontact
	USING (klantcontact.ziet_klantcontact(tableoid, id, vertrouwelijk, geregistreerd_op))
	WITH CHECK (klantcontact.heeft_recht(tableoid,
		ARRAY['behandelaar', 'klantcontactcentrum', 'vertrouwelijk', 'beheer']));

CREATE POLICY actor_klantcontact_toegang ON @register@.actor_klantcontact
	USING (klantcontact.ziet_link(tableoid, klantcontact, actor))
	WITH CHECK (klantcontact.ziet_deel(tableoid, klantcontact));

-- @for@ betrokkene, bijlage
CREATE POLICY @each@_toegang ON @register@.@each@
	USING (klantcontact.ziet_deel(tableoid, klantcontact));

CREATE POLICY digitaal_adres_toegang ON @register@.digitaal_adres
	USING (klantcontact.ziet_adres(tableoid, betrokkene, partij))
	WITH CHECK (klantcontact.mag_adres(tableoid, betrokkene, partij));

CREATE POLICY onderwerpobject_toegang ON @register@.onderwerpobject
	USING (klantcontact.ziet_deel(tableoid, klantcontact))
	WITH CHECK (klantcontact.ziet_deel(tableoid, klantcontact)
		AND (was_klantcontact IS NULL OR klantcontact.ziet_deel(tableoid, was_klantcontact)));

CREATE POLICY interne_taak_toegang ON @register@.interne_taak
	USING (klantcontact.ziet_taak(tableoid, klantcontact, actor))
	WITH CHECK (klantcontact.ziet_deel(tableoid, klantcontact));

CREATE POLICY actor_interne_taak_toegang ON @register@.actor_interne_taak
	USING (klantcontact.ziet_toewijzing(tableoid, interne_taak));

CREATE POLICY partij_toegang ON @register@.partij
	USING (klantcontact.ziet_partij(tableoid, id))
	WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['klantcontactcentrum', 'vertrouwelijk', 'beheer']));

-- @for@ partij_identificator, rekeningnummer
CREATE POLICY @each@_toegang ON @register@.@each@
	USING (klantcontact.ziet_partij(tableoid, partij))
	WITH CHECK (klantcontact.mag_partij(tableoid, partij));

CREATE POLICY vertegenwoordiging_toegang ON @register@.vertegenwoordiging
	USING (klantcontact.ziet_partij(tableoid, vertegenwoordigende)
		AND klantcontact.ziet_partij(tableoid, vertegenwoordigde))
	WITH CHECK (klantcontact.mag_partij(tableoid, vertegenwoordigende));

-- @for@ actor, beleid
CREATE POLICY @each@_toegang ON @register@.@each@
	USING (klantcontact.heeft_recht(tableoid, ARRAY['behandelaar', 'klantcontactcentrum', 'vertrouwelijk', 'beheer']))
	WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['beheer']));

-- @for@ kanaal, soort_digitaal_adres, gespreksresultaat
CREATE POLICY @each@_toegang ON @register@.@each@
	USING (klantcontact.heeft_recht(tableoid,
		ARRAY['behandelaar', 'klantcontactcentrum', 'vertrouwelijk', 'rapportage', 'beheer']))
	WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['beheer']));

-- @for@ mutatie, bewaartermijn
CREATE POLICY @each@_toegang ON @register@.@each@
	USING (klantcontact.heeft_recht(tableoid, ARRAY['beheer']));

-- recht has no rows.  Restrictive policies on it, named after an actor, tell which role
-- acts as that actor: the guard of actor makes them.
CREATE POLICY recht_toegang ON @register@.recht
	USING (false);
