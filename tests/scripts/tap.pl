# tap.pl OUT LIBRARY DIRECTORY TEST...: runs the TAP tests as prove does, and
# writes 'passed failed skipped' to OUT/counts, which failed to OUT/failed.
use strict;
use warnings;
use TAP::Harness;

my ($out, $library, $directory, @tests) = @ARGV;
my $harness = TAP::Harness->new(
	{ lib => [ $library, $directory ], verbosity => 1, merge => 1 });

sub write_file
{
	my ($name, @lines) = @_;

	open my $file, '>', "$out/$name" or die "cannot write $out/$name: $!";
	print $file map { "$_\n" } @lines;
	close $file or die "cannot write $out/$name: $!";
}

chdir "$directory/../.." or die "cannot enter $directory/../..: $!";
my $all = $harness->runtests(map { "tests/tap/$_.pl" } @tests);
my ($passed, $failed, $skipped) = (0, 0, 0);
my @failed;
foreach my $name ($all->descriptions)
{
	my ($test) = $all->parsers($name);
	my $skips = $test->skip_all ? 1 : scalar $test->skipped;
	my $faults = scalar $test->failed;

	# died, or ran more or less than it had planned
	$faults ||= 1 if $test->has_problems;
	push @failed, $name =~ m!([^/]+)\.pl$! if $faults;
	$passed += $test->skip_all ? 0 : $test->passed - $skips;
	$failed += $faults;
	$skipped += $skips;
}

write_file('counts', "$passed $failed $skipped");
write_file('failed', @failed);
