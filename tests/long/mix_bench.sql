SELECT nextval('steps') AS step \gset
SELECT step(:client_id, :step);
