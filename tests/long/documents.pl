# documents.pl SEED COUNT FILE...: statements that hand over changed documents, as text: to the reader of
# JSON, right or wrong, and of any depth.
use strict;
use warnings;

my ($seed, $count, @files) = @ARGV;
my @documents = map { local $/; open my $file, '<', $_ or die "cannot read $_: $!"; <$file> } @files;
my @pieces = ('{', '}', '[', ']', ',', ':', '"', '\\', '\\u0000', '\\ud800', '\\ude00', 'null', 'true', '1e999', '-0', '1e-400', '12345678901234567890', ' ', "\t", '""', '{}', '[]',
	'"id"', '"nummer"', '"betrokkenen"', '"wasPartij"', '"actoren"', '"onderwerpobjecten"', '"objectId"', 'é', "\xf0\x9f\x98\x80", "\xe2\x80\x8b", '[' x 200, '{"a":' x 200, 'x' x 5000);
srand $seed;

sub piece { return $pieces[ rand @pieces ]; }

foreach (1 .. $count)
{
	my $text = $documents[ rand @documents ];
	foreach (0 .. rand 4)
	{
		my $at = int rand(1 + length $text);
		my $kind = int rand 5;

		if ($kind == 0) { substr($text, $at, 0, piece()); }
		elsif ($kind == 1) { substr($text, $at, int(rand 8), ''); }
		elsif ($kind == 2) { substr($text, $at, int(rand 3), chr(32 + rand 95)); }
		# a value for another, a key for another
		elsif ($kind == 3) { my @values = $text =~ /("[^"]*"|\btrue\b|\bfalse\b|\bnull\b|[0-9]+)/g; if (@values) { my ($a, $b) = map { $values[ rand @values ] } 1, 2; $text =~ s/\Q$a\E/rand() < 0.2 ? piece() : $b/e; } }
		# a part of it once more
		else { my $part = substr($text, $at, int(rand 200)); substr($text, rand(1 + length $text), 0, $part); }
	}
	$text =~ s/\$d\$//g;
	my $function = ('valideer', 'registreer', 'registreer_partij', 'registreer_actor', 'registreer_interactie', 'registreer_alle', 'zoek_partij')[ rand(2) < 1 ? rand 2 : rand 7 ];
	print "SELECT klantcontact.$function('gemeente', \$d\$$text\$d\$);\n";
}
