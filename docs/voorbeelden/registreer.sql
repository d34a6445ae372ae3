-- Registers one of the examples.  Wants the variables voorbeelden (this folder),
-- functie (a function of the extension) and bestand (the file, without .json).
\set pad :voorbeelden / :bestand .json
\set document `cat :'pad'`
SELECT klantcontact.:"functie"('gemeente', :'document') AS id \gset
