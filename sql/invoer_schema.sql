-- invoer_schema: JSON Schema of what can be registered; tests/scripts/check_schema.sh holds it and the reader together
SELECT klantcontact.invoer_schema() = klantcontact.invoer_schema('klantcontact') AS zelfde;
SELECT soort, s ->> '$schema' AS "schema", s ->> 'title' AS title, s -> 'required' AS required, s -> 'additionalProperties' AS meer,
	ARRAY(SELECT jsonb_object_keys(s -> 'properties')) AS sleutels
	FROM unnest('{klantcontact,interactie,partij,actor}'::text[]) AS soort, klantcontact.invoer_schema(soort) AS s;
SELECT jsonb_pretty(klantcontact.invoer_schema() #> '{properties,onderwerp}');
SELECT jsonb_pretty(klantcontact.invoer_schema() #> '{properties,actoren}');
SELECT jsonb_pretty(klantcontact.invoer_schema() #> '{properties,indicatieContactGelukt}');
SELECT jsonb_pretty(klantcontact.invoer_schema('interactie') #> '{allOf}');
SELECT jsonb_pretty(klantcontact.invoer_schema('partij') #> '{properties,partijIdentificatoren,items,anyOf}');
SELECT klantcontact.invoer_schema('document');
SELECT klantcontact.invoer_schema(NULL);
