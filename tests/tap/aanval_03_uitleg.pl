# An attacker has plans explained: nothing that was counted of hidden rows is told, by EXPLAIN ANALYZE nor by auto_explain, and nothing crashes.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('uitleg');
$node->init;
$node->append_conf('postgresql.conf', 'max_worker_processes = 8');
$node->start;
$node->safe_psql('postgres', <<'END');
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('reg');
INSERT INTO reg.actor (id, naam, soort_actor) VALUES ('00000000-0000-7000-8000-0000000000a1', 'Balie', 'organisatorische_eenheid');
CREATE ROLE jan LOGIN;
SELECT klantcontact.verleen('reg', 'jan', 'behandelaar');
BEGIN;
INSERT INTO reg.klantcontact (id, nummer, kanaal, aard, onderwerp, inhoud, plaatsgevonden_op)
	SELECT ('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, i, 'balie', 'gesprek', 'x', 'y', '2024-01-01'::timestamptz + (i / 50) * interval '1 day' FROM generate_series(1, 2000) i;
INSERT INTO reg.actor_klantcontact (klantcontact, actor) SELECT id, '00000000-0000-7000-8000-0000000000a1' FROM reg.klantcontact;
INSERT INTO reg.betrokkene (klantcontact, rol, initiator) SELECT id, 'klant', true FROM reg.klantcontact;
COMMIT;
VACUUM ANALYZE;
CREATE TABLE public.los AS SELECT i AS x, 'w' || i AS w FROM generate_series(1, 5000) i;
CREATE INDEX ON public.los (x);
VACUUM ANALYZE public.los;
CREATE FUNCTION public.telt(m timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT count(*) FROM reg.klantcontact WHERE plaatsgevonden_op = m); END $$;
GRANT ALL ON public.los TO jan;
END

# each for a moment of fifty hidden rows, and one of none
my %queries = (
	'a filter' => "SELECT FROM reg.klantcontact WHERE plaatsgevonden_op = M",
	'two bitmaps' => "SELECT FROM reg.klantcontact WHERE plaatsgevonden_op = M AND nummer BETWEEN 60 AND 90",
	'an index only scan of another table beside it' => "SELECT FROM reg.klantcontact k, public.los l WHERE k.plaatsgevonden_op = M AND l.x = 7",
	'an index only scan that goes first' => "SELECT FROM public.los l WHERE l.x = 7 AND EXISTS (SELECT FROM reg.klantcontact k WHERE k.plaatsgevonden_op = M)",
	'a sort and a hash' => "SELECT k.onderwerp, count(*) FROM reg.klantcontact k JOIN reg.betrokkene b ON b.klantcontact = k.id WHERE k.plaatsgevonden_op = M GROUP BY 1 ORDER BY 2",
	'a subplan' => "SELECT (SELECT count(*) FROM reg.klantcontact k WHERE k.plaatsgevonden_op = M AND k.nummer > l.x) FROM public.los l WHERE l.x < 4",
	'a cte' => "WITH c AS MATERIALIZED (SELECT * FROM reg.klantcontact WHERE plaatsgevonden_op = M) SELECT count(*) FROM c",
	'an update' => "UPDATE reg.klantcontact SET inhoud = 'z' WHERE plaatsgevonden_op = M",
	'a merge' => "MERGE INTO reg.klantcontact k USING public.los l ON k.nummer = l.x AND k.plaatsgevonden_op = M WHEN MATCHED THEN UPDATE SET inhoud = 'z'",
	'an insert of what is read' => "INSERT INTO public.los SELECT nummer FROM reg.klantcontact WHERE plaatsgevonden_op = M",
	'an aggregate of another table in parallel' => "SELECT count(*) FROM public.los WHERE w <> 'x' AND NOT EXISTS (SELECT FROM reg.klantcontact k WHERE k.plaatsgevonden_op = M)",
	'a view' => "SELECT count(*) FROM reg.v_klantcontact WHERE plaatsgevonden_op = M",
	'a function' => "SELECT public.telt(M)",
	'a function in a parallel plan' => "SELECT count(*) FROM public.los WHERE w <> 'x' HAVING public.telt(M) = 0",
);
my $force = $node->pg_version >= 16 ? 'debug_parallel_query' : 'force_parallel_mode';
my %settings = (
	'as it comes' => '',
	'by bitmaps' => 'SET enable_seqscan = off; SET enable_indexscan = off;',
	'by indexes' => 'SET enable_seqscan = off; SET enable_bitmapscan = off;',
	'by nested loops' => 'SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_seqscan = off;',
	'in parallel' => "SET $force = on; SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0; SET min_parallel_index_scan_size = 0;",
);

# run SQL, SETUP: all that is told, without what the attacker himself put in
sub told
{
	my ($sql, $moment, $setup, $how, $user) = @_;
	(my $query = $sql) =~ s/\bM\b/'$moment'::timestamptz/g;
	my ($ret, $out, $err) = $node->psql('postgres', "$setup BEGIN; SET LOCAL timezone = 'UTC'; $how $query; ROLLBACK;", extra_params => [ '-U', $user // 'jan', '-At' ]);
	my $all = "$ret\n$out\n$err";

	$all =~ s/202[0-9]-01-03 00:00:00\+00/M/g;
	$all =~ s/202[0-9]-01-03/M/g;
	$all =~ s/duration: [0-9.]+ ms//g;
	$all =~ s/cost=[0-9.]+\.\.[0-9.]+ rows=[0-9]+ width=[0-9]+//g;
	# of the catalogs
	$all =~ s/Planning:\n +Buffers:.*//;
	$all =~ s/"Planning": \{[^}]*\}//g;
	$all =~ s/"(Startup|Total) Cost": [0-9.]+//g;
	return $all;
}

sub compare
{
	my ($setup, $how, $when) = @_;
	foreach my $name (sort keys %queries)
	{
		my $hidden = told($queries{$name}, '2024-01-03', $setup, $how);
		is($hidden, told($queries{$name}, '2020-01-03', $setup, $how), "$name, $when");
		like($hidden, qr/^0\n/, "$name, $when: no error");
	}
}

foreach my $setting (sort keys %settings)
{
	foreach my $format ('TEXT', 'JSON')
	{
		compare($settings{$setting}, "EXPLAIN (ANALYZE, VERBOSE, BUFFERS, WAL, TIMING off, SUMMARY off, COSTS off, FORMAT $format)", "$setting, $format");
	}
}
my $plain = 'EXPLAIN (ANALYZE, TIMING off, SUMMARY off)';
unlike(told($queries{$_}, '2024-01-03', '', $plain), qr/actual rows/, "no rows are told of $_") foreach 'a filter', 'two bitmaps', 'a view', 'an update';
like(told($queries{'a filter'}, '2024-01-03', '', $plain, $ENV{PGUSER} // getpwuid($<)), qr/actual rows=50/, 'the owner is told');
my $params = "PREPARE p (timestamptz) AS SELECT FROM reg.klantcontact WHERE plaatsgevonden_op = \$1; SET plan_cache_mode = force_generic_plan;";
is(told('EXECUTE p (M)', '2024-01-03', $params, $plain), told('EXECUTE p (M)', '2020-01-03', $params, $plain), 'a prepared statement');
is(told('DECLARE c CURSOR FOR SELECT FROM reg.klantcontact WHERE plaatsgevonden_op = M', '2024-01-03', '', $plain), told('DECLARE c CURSOR FOR SELECT FROM reg.klantcontact WHERE plaatsgevonden_op = M', '2020-01-03', '', $plain), 'a cursor');

# auto_explain, loaded before the library and after it
SKIP:
{
	my ($ret) = $node->psql('postgres', "LOAD 'auto_explain'");
	skip 'no auto_explain here', 1 if $ret != 0;
	my $log = "ALTER ROLE jan SET %s = '%s';";
	$node->safe_psql('postgres', join("\n", map { sprintf($log, $_->[0], $_->[1]) } [ 'auto_explain.log_min_duration', '0' ], [ 'auto_explain.log_analyze', 'on' ],
		[ 'auto_explain.log_buffers', 'on' ], [ 'auto_explain.log_timing', 'off' ], [ 'auto_explain.log_nested_statements', 'on' ], [ 'auto_explain.log_verbose', 'on' ]));
	my $messages = 'SET client_min_messages = log;';

	foreach my $libraries ('auto_explain', 'klantcontact, auto_explain', 'auto_explain, klantcontact')
	{
		$node->append_conf('postgresql.conf', "session_preload_libraries = '$libraries'");
		$node->reload;
		sleep 1;
		compare($messages, '', "auto_explain, preloaded: $libraries");
		my $seen = told($queries{'a filter'}, '2024-01-03', $messages, '');
		like($seen, qr/klantcontact_plaatsgevonden_op_idx|Seq Scan on reg.klantcontact/, "auto_explain shows the plan, preloaded: $libraries");
		unlike($seen, qr/actual|never executed/, "and nothing that was counted, preloaded: $libraries");
	}
}

ok(index(slurp_file($node->logfile), 'terminated by signal') < 0, 'nothing crashed');
$node->stop;
done_testing();
