# extension/upgrade/step.awk: a step of a register from one version to the next, for C
#
# Reads the register of the version before, that of the version after, and the step;
# writes a C array of struct Step.  In the step:
#
# -- @beforehand@ LOCKS   before a statement: a step of its own, ahead of werk_bij
# -- @within@ LOCKS       before a statement: part of werk_bij
# -- @afterwards@ LOCKS   before a statement: a step of its own, when werk_bij is done
# -- @new@ REGEX          in the place of a statement: those of the version after that begin
#                         so, and that the version before has not; a view or trigger of
#                         a name that it has is replaced.  In the LOCKS before it @on@ is the name after ON.
# LOCKS tells which locks the statement takes, and whether it rewrites or reads a table.

function fail(text)
{
	print "step.awk: " text > "/dev/stderr"
	failed = 1
	exit 1
}

function c_string(text)
{
	gsub(/\\/, "\\\\", text)
	gsub(/"/, "\\\"", text)
	gsub(/\n/, "\\n\"\n\t\t\"", text)
	return "\"" text "\""
}

function view_name(text)
{
	sub(/^CREATE (OR REPLACE )?VIEW /, "", text)
	sub(/[ (].*/, "", text)
	return text
}

# The table or view that a statement is about.
function object_on(text)
{
	if (match(text, / ON @register@\.[a-z_0-9]+/) || match(text, / (ON (TABLE|VIEW|COLUMN)|TABLE|VIEW|INTO) @register@\.[a-z_0-9]+/)) {
		text = substr(text, RSTART, RLENGTH)
		sub(/.*@register@\./, "", text)
	}
	return text
}

# What a name means there already is replaced.
function with_replace(text,    name)
{
	if (text ~ /^CREATE VIEW / && view_name(text) in before_view)
		sub(/^CREATE VIEW/, "CREATE OR REPLACE VIEW", text)
	if (text ~ /^CREATE TRIGGER / && trigger_name(text) in before_trigger)
		sub(/^CREATE TRIGGER/, "CREATE OR REPLACE TRIGGER", text)
	return text
}

function trigger_name(text)
{
	sub(/^CREATE TRIGGER /, "", text)
	sub(/ .*/, "", text)
	return text
}

function put(text,    locks, name)
{
	if (moment == "")
		fail("nothing says when to run: " text)
	locks = note
	name = object_on(text)
	gsub(/@on@/, name, locks)
	print "\t{" toupper(moment) ", " c_string(locks) ",\n\t\t" c_string(text) "},"
}

function put_new(regex,    i, text, count)
{
	for (i = 1; i <= after_count; i++) {
		text = after[i]
		if (text !~ ("^" regex) || text in before)
			continue
		count++
		put(with_replace(text))
	}
	if (!count)
		fail("nothing is new that begins with " regex)
}

BEGIN {
	print "/* Made by extension/upgrade/step.awk from extension/upgrade: do not edit. */"
}

FNR == 1 {
	part++
	statement = ""
	if (part == 3)
		print "static const Step " array "[] = {"
}

part == 3 && /^-- @(beforehand|within|afterwards)@ / {
	moment = $2
	gsub(/@/, "", moment)
	note = $0
	sub(/^-- @[a-z]+@ /, "", note)
	next
}

part == 3 && sub(/^-- @new@ /, "") {
	put_new($0)
	moment = ""
	next
}

/^--/ || /^\/\*.*\*\/$/ || (statement == "" && /^[ \t]*$/) { next }

{
	statement = statement (statement == "" ? "" : "\n") $0
}

/;$/ {
	sub(/;$/, "", statement)
	if (part == 1) {
		before[statement] = 1
		if (statement ~ /^CREATE VIEW /)
			before_view[view_name(statement)] = 1
		if (statement ~ /^CREATE TRIGGER /)
			before_trigger[trigger_name(statement)] = 1
	} else if (part == 2)
		after[++after_count] = statement
	else {
		put(statement)
		moment = ""
	}
	statement = ""
}

END {
	if (!failed)
		print "\t{WITHIN, NULL, NULL}\n};"
}
