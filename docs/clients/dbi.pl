#!/usr/bin/perl
# DBD::Pg: registers a klantcontact, reads it, and shows which rule refuses another.
#
#     sudo apt install libdbd-pg-perl
#     DATABASE_URL=.. perl dbi.pl                # the URL that `make demo PORT=5433` prints
use strict;
use warnings;
use DBI;

my ($user, $password, $host, $port, $database) =
	$ENV{DATABASE_URL} =~ m{^postgresql://([^:]+):([^@]+)@([^:/]+):(\d+)/(.+)$};
my $dbh = DBI->connect("dbi:Pg:host=$host;port=$port;dbname=$database",
	$user, $password, { AutoCommit => 0, RaiseError => 1, PrintError => 0 });

# Its id makes it safe to send again.
my $document = '{"id": "0c000000-0000-7000-8000-0000000000c5", "kanaal": "telefoon",
	"onderwerp": "Ophalen van oud papier", "inhoud": "Vraag: wanneer? Antwoord: dinsdag.",
	"actoren": ["0a000000-0000-7000-8000-000000000005"],
	"betrokkenen": [{"rol": "klant", "initiator": true}]}';

my ($id) = $dbh->selectrow_array('SELECT klantcontact.registreer(?, ?)', undef, 'gemeente', $document);
$dbh->commit;
my ($onderwerp) = $dbh->selectrow_array('SELECT onderwerp FROM gemeente.klantcontact WHERE id = ?', undef, $id);
print "registered: $onderwerp\n";

# Rules over several rows are looked at by COMMIT.
$dbh->do('INSERT INTO gemeente.klantcontact (kanaal, onderwerp, inhoud) VALUES (?, ?, ?)',
	undef, 'telefoon', 'Huisvuil', 'Vraag');
eval { $dbh->commit; 1 } or print 'refused: ', $dbh->pg_error_field('constraint'), "\n";
$dbh->disconnect;
