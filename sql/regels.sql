-- the rules, as data: what each demands, and the HINT that its violation bears
\pset format unaligned
\pset fieldsep '\n\t'
\pset tuples_only on
SELECT * FROM klantcontact.regels();
