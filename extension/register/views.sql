/* extension/register/views.sql: the views of a register, with the reader's rights */

CREATE VIEW @register@.v_klantcontact WITH (security_invoker = true) AS
SELECT k.id,
	k.nummer,
	k.kanaal,
	k.aard,
	CASE WHEN EXISTS (
			SELECT FROM @register@.betrokkene b
			WHERE b.klantcontact OPERATOR(pg_catalog.=) k.id AND b.initiator)
		THEN 'inkomend'::klantcontact.richting
		ELSE 'uitgaand'::klantcontact.richting
	END AS richting,
	k.onderwerp,
	k.indicatie_contact_gelukt,
	k.taal,
	k.vertrouwelijk,
	k.plaatsgevonden_op,
	k.geregistreerd_op,
	(SELECT pg_catalog.count(*) FROM @register@.actor_klantcontact a
		WHERE a.klantcontact OPERATOR(pg_catalog.=) k.id) AS aantal_actoren,
	(SELECT pg_catalog.count(*) FROM @register@.betrokkene b
		WHERE b.klantcontact OPERATOR(pg_catalog.=) k.id) AS aantal_betrokkenen,
	(SELECT pg_catalog.count(*) FROM @register@.bijlage b
		WHERE b.klantcontact OPERATOR(pg_catalog.=) k.id) AS aantal_bijlagen,
	(SELECT pg_catalog.count(*) FROM @register@.interne_taak t
		WHERE t.klantcontact OPERATOR(pg_catalog.=) k.id
		AND t.status OPERATOR(pg_catalog.=) 'te_verwerken') AS open_taken,
	(SELECT a.actor FROM @register@.actor_klantcontact a
		WHERE a.klantcontact OPERATOR(pg_catalog.=) k.id
		ORDER BY a.id USING OPERATOR(pg_catalog.<) LIMIT 1) AS eerste_actor
FROM @register@.klantcontact k;
