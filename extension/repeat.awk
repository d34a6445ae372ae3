# extension/repeat.awk: writes out statements that are repeated
#
# -- @for@ a, b, c     before statements: they come once for each, in the place of @each@
# -- @row@ x | y | z   before statements: once for each such line, @1@ @2@ @3@ are its fields
# With both they come for each row of each.  A list may take several such lines, and blank
# ones; a row goes on in a comment behind it.  What is repeated ends with a semicolon
# before a blank line, or at the end of its file.

# All of from in text becomes to, as it is.
function put(text, from, to,    at, done)
{
	while ((at = index(text, from)) > 0) {
		done = done substr(text, 1, at - 1) to
		text = substr(text, at + length(from))
	}
	return done text
}

function write_out(    i, j, k, fields, count, text)
{
	for (i = 1; i <= (names ? names : 1); i++)
		for (j = 1; j <= (rows ? rows : 1); j++) {
			text = statement
			count = rows ? split(row[j], fields, / +\| +/) : 0
			for (k = 1; k <= count; k++)
				text = put(text, "@" k "@", fields[k])
			printf "%s", put(text, "@each@", name[i])
		}
	names = rows = 0
	statement = ""
}

# A file begins with what it is.
(/^$/ || /^\/\*/) && statement ~ /;\n$/ { write_out() }

sub(/^-- @for@ /, "") {
	count = split($0, list, /, */)
	for (i = 1; i <= count; i++)
		if (list[i] != "")
			name[++names] = list[i]
	next
}

sub(/^-- @row@ /, "") {
	row[++rows] = $0
	next
}

(names || rows) && !statement && /^$/ { next }

rows && !statement && sub(/^-- +/, "") {
	row[rows] = row[rows] " " $0
	next
}

names || rows {
	statement = statement $0 "\n"
	next
}

{ print }

END {
	if (statement ~ /;\n$/)
		write_out()
	if (names || rows) {
		print "repeat.awk: a list has no statement: " statement > "/dev/stderr"
		exit 1
	}
}
