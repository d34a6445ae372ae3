-- What `make demo` shows: run by psql in a new database.
CREATE EXTENSION klantcontact;
\dx klantcontact
