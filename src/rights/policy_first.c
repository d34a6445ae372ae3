/*-------------------------------------------------------------------------
 *
 * policy_first.c
 *	  A policy is judged before any term that can tell.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/policy_first.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/pathnodes.h"
#include "optimizer/clauses.h"
#include "optimizer/pathnode.h"
#include "optimizer/paths.h"
#include "optimizer/planner.h"
#include "optimizer/prep.h"
#include "parser/parsetree.h"
#include "utils/lsyscache.h"

#include "rights/policy_first.h"
#include "register/register.h"

/*
 * The planner lets a term go before a policy when it does not hand what a row holds to a
 * function that may tell (contain_leaked_vars).  But that a term is evaluated at all
 * tells too, when it comes behind one that compares the row: "achternaam = 'Smit' AND
 * 1 / f() = 1" fails for a hidden Smit only.  So can an uncorrelated subquery, which is
 * run when its value is first asked for, and a parameter: that of a PL/pgSQL record
 * raises when the record has no value.
 *
 * Such terms lose the planner's trust here, and come behind the policies of their table
 * like any other function.  Terms that cannot tell keep their place, so that a list
 * costs what it did.
 *
 * In an index such a term may be used, as its value is asked for once and before any row
 * is looked at.  Not so in a bitmap, where the second index is asked only if the first
 * had rows, and where pages that are held as a whole are rechecked before the policy; nor
 * behind another term of the index where a row is rechecked that was changed meanwhile.
 */
static set_rel_pathlist_hook_type previous_pathlist = NULL;
static create_upper_paths_hook_type previous_upper_paths = NULL;

/* Is it of a register, and did policies hold for who wrote the query? */
static bool
has_policies(const RangeTblEntry *rte)
{
	return rte->rtekind == RTE_RELATION && rte->securityQuals != NIL &&
		is_register(get_rel_namespace(rte->relid));
}

static bool
is_hidden(PlannerInfo *root, const RelOptInfo *rel, const RangeTblEntry *rte)
{
	int			parent = -1;

	if (root->qual_security_level == 0 ||
		rel->baserestrict_min_security >= root->qual_security_level)
		return false;
	if (has_policies(rte))
		return true;

	/* a child's rows are judged by the policies of its parent */
	while ((parent = bms_next_member(rel->top_parent_relids, parent)) >= 0)
	{
		if (has_policies(root->simple_rte_array[parent]))
			return true;
	}
	return false;
}

/*----
 * Terms
 * ----
 */

static bool
is_leaky(Oid function, void *context)
{
	(void) context;
	return !get_func_leakproof(function);
}

static bool
tells_walker(Node *node, void *context)
{
	if (node == NULL)
		return false;
	return IsA(node, Param) || check_functions_in_node(node, is_leaky, NULL) ||
		expression_tree_walker(node, tells_walker, context);
}

/* Can it tell that it is evaluated, and would the planner let it go before a policy? */
static bool
tells(Expr *clause)
{
	return tells_walker((Node *) clause, NULL) && !contain_leaked_vars((Node *) clause);
}

static bool
is_of_extension(Oid function, void *context)
{
	return get_func_namespace(function) == *(Oid *) context;
}

static bool
policy_walker(Node *node, void *context)
{
	if (node == NULL)
		return false;
	return check_functions_in_node(node, is_of_extension, context) ||
		expression_tree_walker(node, policy_walker, context);
}

/*
 * The level of the policy of the register.  Above it are the terms of the query, and
 * those of a view that is written through, which PostgreSQL adds as if they were policies.
 */
static Index
policy_level(PlannerInfo *root, const RelOptInfo *rel)
{
	Oid			schema = extension_schema();
	Index		level = root->qual_security_level - 1;
	ListCell   *lc;

	foreach(lc, rel->baserestrictinfo)
	{
		const RestrictInfo *term = lfirst_node(RestrictInfo, lc);

		if (term->security_level < level && policy_walker((Node *) term->clause, &schema))
			level = term->security_level;
	}
	return level;
}

static bool
policy_tells(const EquivalenceClass *class, Index level)
{
	ListCell   *lc;

	foreach(lc, class->ec_sources)
	{
		const RestrictInfo *term = lfirst_node(RestrictInfo, lc);

		if (term->security_level <= level && tells(term->clause))
			return true;
	}
	return false;
}

/*
 * What follows from a policy and a term of the query together has the policy's level.
 */
static bool
is_of_query(const RestrictInfo *term, Index level)
{
	const EquivalenceClass *class = term->parent_ec != NULL ? term->parent_ec : term->left_ec;

	return term->security_level > level ||
		(class != NULL && class->ec_max_security > level && !policy_tells(class, level));
}

static List *
add_telling(List *telling, const List *terms, Index level)
{
	ListCell   *lc;

	foreach(lc, terms)
	{
		RestrictInfo *term = lfirst_node(RestrictInfo, lc);

		if (is_of_query(term, level) && tells(term->clause))
			telling = lappend(telling, term);
	}
	return telling;
}

/* Can what follows from the terms that say that things are equal tell? */
static bool
equality_tells(PlannerInfo *root, const RelOptInfo *rel)
{
	Relids		relids = rel->top_parent_relids != NULL ? rel->top_parent_relids : rel->relids;
	ListCell   *lc;
	ListCell   *member;

	foreach(lc, root->eq_classes)
	{
		const EquivalenceClass *class = lfirst_node(EquivalenceClass, lc);

		/* with a constant, terms were made of it */
		if (class->ec_has_const || list_length(class->ec_members) < 2 ||
			!bms_overlap(class->ec_relids, relids))
			continue;
		foreach(member, class->ec_members)
		{
			if (tells(lfirst_node(EquivalenceMember, member)->em_expr))
				return true;
		}
	}
	return false;
}

static void
set_trust(const List *terms, bool trust)
{
	ListCell   *lc;

	foreach(lc, terms)
		lfirst_node(RestrictInfo, lc)->leakproof = trust;
}

static void
distrust(PlannerInfo *root, const List *terms)
{
	ListCell   *lc;

	set_trust(terms, false);
	foreach(lc, terms)
	{
		RestrictInfo *term = lfirst_node(RestrictInfo, lc);

		term->security_level = Max(term->security_level, root->qual_security_level);
		term->orclause = NULL;	/* whose arms are trusted each by itself */
	}
}

/*----
 * Paths
 * ----
 */

static void
set_bitmaps(const List *indexes, bool allowed)
{
	ListCell   *lc;

	foreach(lc, indexes)
		lfirst_node(IndexOptInfo, lc)->amhasgetbitmap = allowed;
}

static List *
indexes_with_bitmaps(const RelOptInfo *rel)
{
	List	   *result = NIL;
	ListCell   *lc;

	foreach(lc, rel->indexlist)
	{
		if (lfirst_node(IndexOptInfo, lc)->amhasgetbitmap)
			result = lappend(result, lfirst(lc));
	}
	return result;
}

/* Is a row of it judged anew when somebody else changed it meanwhile? */
static bool
is_rechecked(PlannerInfo *root, const RelOptInfo *rel)
{
	const PlanRowMark *mark = get_plan_rowmark(root->rowMarks, rel->relid);

	return bms_is_member(rel->relid, root->all_result_relids) ||
		(mark != NULL && RowMarkRequiresRowShareLock(mark->markType));
}

/* The index that a path goes by, with this many terms at least of which one can tell; or NULL. */
static IndexOptInfo *
telling_index(const Path *path, int terms)
{
	ListCell   *lc;

	if (!IsA(path, IndexPath) || list_length(((const IndexPath *) path)->indexclauses) < terms)
		return NULL;
	foreach(lc, ((const IndexPath *) path)->indexclauses)
	{
		if (tells(lfirst_node(IndexClause, lc)->rinfo->clause))
			return ((const IndexPath *) path)->indexinfo;
	}
	return NULL;
}

/* Without bitmaps, an index by a term that can tell is as good as by any other. */
static List *
make_telling_paths(PlannerInfo *root, RelOptInfo *rel, const List *telling)
{
	bool		rechecked = is_rechecked(root, rel);
	List	   *result = NIL;
	ListCell   *lc;

	set_trust(telling, true);
	rel->pathlist = NIL;
	create_index_paths(root, rel);
	create_tidscan_paths(root, rel);
	set_trust(telling, false);
	foreach(lc, rel->pathlist)
	{
		if (!rechecked || telling_index(lfirst(lc), 2) == NULL)
			result = lappend(result, lfirst(lc));
	}
	return result;
}

static void
make_paths_anew(PlannerInfo *root, RelOptInfo *rel, const List *telling, bool may_use_bitmaps)
{
	List	   *bitmaps = indexes_with_bitmaps(rel);
	List	   *paths;
	ListCell   *lc;

	set_bitmaps(bitmaps, false);
	paths = make_telling_paths(root, rel, telling);
	set_bitmaps(bitmaps, may_use_bitmaps);
	rel->pathlist = NIL;
	rel->partial_pathlist = NIL;
	foreach(lc, paths)
	{
		IndexOptInfo *index = telling_index(lfirst(lc), 1);

		/* rather than the whole of that index */
		if (index != NULL)
			index->amhasgetbitmap = false;
		add_path(rel, lfirst(lc));
	}
	add_path(rel, create_seqscan_path(root, rel, rel->lateral_relids, 0));
	create_index_paths(root, rel);
	create_tidscan_paths(root, rel);
	set_bitmaps(bitmaps, true);
}

static void
policy_first_pathlist(PlannerInfo *root, RelOptInfo *rel, Index rti, RangeTblEntry *rte)
{
	List	   *telling;
	Index		level;
	bool		equality;
	ListCell   *lc;

	if (previous_pathlist != NULL)
		previous_pathlist(root, rel, rti, rte);
	/* what was found to have no rows stays without */
	if (IS_DUMMY_REL(rel) || !is_hidden(root, rel, rte))
		return;

	level = policy_level(root, rel);
	telling = add_telling(add_telling(NIL, rel->baserestrictinfo, level), rel->joininfo, level);
	equality = equality_tells(root, rel);
	if (telling == NIL && !equality)
		return;
	distrust(root, telling);
	if (rte->rtekind == RTE_RELATION && !rte->inh && rte->tablesample == NULL)
		make_paths_anew(root, rel, telling, !equality);

	/* what is looked at when another table gave its values */
	foreach(lc, rel->ppilist)
		distrust(root, add_telling(NIL, ((ParamPathInfo *) lfirst(lc))->ppi_clauses, level));
}

/*----
 * The row that an INSERT finds
 * ----
 */

/* The policies that PostgreSQL checks such a row against, as one expression; or NULL. */
static Expr *
conflict_policies(const Query *parse)
{
	List	   *quals = NIL;
	ListCell   *lc;

	foreach(lc, parse->withCheckOptions)
	{
		const WithCheckOption *check = lfirst_node(WithCheckOption, lc);

		if (check->kind == WCO_RLS_CONFLICT_CHECK)
			quals = list_concat(quals, copyObject((List *) check->qual));
	}
	return quals == NIL ? NULL : make_ands_explicit(quals);
}

/*
 * Servers from 18 on evaluate the WHERE of ON CONFLICT first and the policies only when
 * it holds, so that it is handed rows that are hidden.  Here it is asked of rows that
 * the policies let through; the others go on to be refused.
 */
static void
policy_first_upper_paths(PlannerInfo *root, UpperRelationKind stage, RelOptInfo *input,
						 RelOptInfo *output, void *extra)
{
	OnConflictExpr *conflict = root->parse->onConflict;
	CaseWhen   *when;
	CaseExpr   *guarded;
	const RangeTblEntry *rte;

	if (previous_upper_paths != NULL)
		previous_upper_paths(root, stage, input, output, extra);
	if (stage != UPPERREL_FINAL || conflict == NULL || conflict->onConflictWhere == NULL)
		return;
	rte = rt_fetch(root->parse->resultRelation, root->parse->rtable);
	when = makeNode(CaseWhen);
	when->expr = conflict_policies(root->parse);
	if (when->expr == NULL || !is_register(get_rel_namespace(rte->relid)))
		return;
	when->result = make_ands_explicit((List *) conflict->onConflictWhere);
	when->location = -1;
	guarded = makeNode(CaseExpr);
	guarded->casetype = BOOLOID;
	guarded->args = list_make1(when);
	guarded->defresult = (Expr *) makeBoolConst(true, false);
	guarded->location = -1;
	conflict->onConflictWhere = (Node *) list_make1(guarded);
}

void
policy_first_init(void)
{
	previous_pathlist = set_rel_pathlist_hook;
	set_rel_pathlist_hook = policy_first_pathlist;
	previous_upper_paths = create_upper_paths_hook;
	create_upper_paths_hook = policy_first_upper_paths;
}
