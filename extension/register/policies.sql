/* extension/register/policies.sql: who sees which rows */

-- One permissive policy for each table, without subqueries: a function finds its
-- way from tableoid, so that it works on a shard too.  Never FORCE: the owner,
-- and what dumps or moves as the owner, sees all.  What a role may write beyond
-- what it sees is a matter of what it is granted.

ALTER TABLE @register@.klantcontact ENABLE ROW LEVEL SECURITY;

ALTER TABLE @register@.actor_klantcontact ENABLE ROW LEVEL SECURITY;

ALTER TABLE @register@.betrokkene ENABLE ROW LEVEL SECURITY;

ALTER TABLE @register@.digitaal_adres ENABLE ROW LEVEL SECURITY;

ALTER TABLE @register@.onderwerpobject ENABLE ROW LEVEL SECURITY;

ALTER TABLE @register@.bijlage ENABLE ROW LEVEL SECURITY;

ALTER TABLE @register@.interne_taak ENABLE ROW LEVEL SECURITY;

ALTER TABLE @register@.partij ENABLE ROW LEVEL SECURITY;

ALTER TABLE @register@.partij_identificator ENABLE ROW LEVEL SECURITY;

ALTER TABLE @register@.vertegenwoordiging ENABLE ROW LEVEL SECURITY;

ALTER TABLE @register@.actor ENABLE ROW LEVEL SECURITY;

ALTER TABLE @register@.kanaal ENABLE ROW LEVEL SECURITY;

ALTER TABLE @register@.soort_digitaal_adres ENABLE ROW LEVEL SECURITY;

ALTER TABLE @register@.beleid ENABLE ROW LEVEL SECURITY;

ALTER TABLE @register@.mutatie ENABLE ROW LEVEL SECURITY;

ALTER TABLE @register@.recht ENABLE ROW LEVEL SECURITY;

ALTER TABLE @register@.bewaartermijn ENABLE ROW LEVEL SECURITY;

CREATE POLICY klantcontact_toegang ON @register@.klantcontact
	USING (klantcontact.ziet_klantcontact(tableoid, id, vertrouwelijk, geregistreerd_op))
	WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['behandelaar', 'klantcontactcentrum', 'vertrouwelijk', 'beheer']));

CREATE POLICY actor_klantcontact_toegang ON @register@.actor_klantcontact
	USING (klantcontact.ziet_link(tableoid, klantcontact, actor))
	WITH CHECK (klantcontact.ziet_deel(tableoid, klantcontact));

CREATE POLICY betrokkene_toegang ON @register@.betrokkene
	USING (klantcontact.ziet_deel(tableoid, klantcontact));

CREATE POLICY digitaal_adres_toegang ON @register@.digitaal_adres
	USING (klantcontact.ziet_adres(tableoid, betrokkene, partij))
	WITH CHECK (klantcontact.mag_adres(tableoid, betrokkene, partij));

CREATE POLICY onderwerpobject_toegang ON @register@.onderwerpobject
	USING (klantcontact.ziet_deel(tableoid, klantcontact))
	WITH CHECK (klantcontact.ziet_deel(tableoid, klantcontact) AND (was_klantcontact IS NULL OR klantcontact.ziet_deel(tableoid, was_klantcontact)));

CREATE POLICY bijlage_toegang ON @register@.bijlage
	USING (klantcontact.ziet_deel(tableoid, klantcontact));

CREATE POLICY interne_taak_toegang ON @register@.interne_taak
	USING (klantcontact.ziet_taak(tableoid, klantcontact, actor))
	WITH CHECK (klantcontact.ziet_deel(tableoid, klantcontact));

CREATE POLICY partij_toegang ON @register@.partij
	USING (klantcontact.ziet_partij(tableoid, id))
	WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['klantcontactcentrum', 'vertrouwelijk', 'beheer']));

CREATE POLICY partij_identificator_toegang ON @register@.partij_identificator
	USING (klantcontact.ziet_partij(tableoid, partij))
	WITH CHECK (klantcontact.mag_partij(tableoid, partij));

CREATE POLICY vertegenwoordiging_toegang ON @register@.vertegenwoordiging
	USING (klantcontact.ziet_partij(tableoid, vertegenwoordigende) AND klantcontact.ziet_partij(tableoid, vertegenwoordigde))
	WITH CHECK (klantcontact.mag_partij(tableoid, vertegenwoordigende));

CREATE POLICY actor_toegang ON @register@.actor
	USING (klantcontact.heeft_recht(tableoid, ARRAY['behandelaar', 'klantcontactcentrum', 'vertrouwelijk', 'beheer']))
	WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['beheer']));

CREATE POLICY kanaal_toegang ON @register@.kanaal
	USING (klantcontact.heeft_recht(tableoid, ARRAY['behandelaar', 'klantcontactcentrum', 'vertrouwelijk', 'rapportage', 'beheer']))
	WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['beheer']));

CREATE POLICY soort_digitaal_adres_toegang ON @register@.soort_digitaal_adres
	USING (klantcontact.heeft_recht(tableoid, ARRAY['behandelaar', 'klantcontactcentrum', 'vertrouwelijk', 'rapportage', 'beheer']))
	WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['beheer']));

CREATE POLICY beleid_toegang ON @register@.beleid
	USING (klantcontact.heeft_recht(tableoid, ARRAY['behandelaar', 'klantcontactcentrum', 'vertrouwelijk', 'beheer']))
	WITH CHECK (klantcontact.heeft_recht(tableoid, ARRAY['beheer']));

CREATE POLICY mutatie_toegang ON @register@.mutatie
	USING (klantcontact.heeft_recht(tableoid, ARRAY['beheer']));

CREATE POLICY recht_toegang ON @register@.recht
	USING (klantcontact.ziet_recht(tableoid, rol))
	WITH CHECK (false);

CREATE POLICY bewaartermijn_toegang ON @register@.bewaartermijn
	USING (klantcontact.heeft_recht(tableoid, ARRAY['beheer']));
