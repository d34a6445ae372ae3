# The statements of a register as a C array of string literals, which is called array: a
# statement ends with a semicolon at the end of a line; comments stay out.
BEGIN {
	print "/* Made by extension/register/to_header.awk from extension/register: do not edit. */"
	print "static const char *const " array "[] = {"
}
/^--/ || /^\/\*.*\*\/$/ || (!inside && /^[ \t]*$/) { next }
{
	line = $0
	gsub(/\\/, "\\\\", line)
	gsub(/"/, "\\\"", line)
	ended = (line ~ /;$/)
	if (ended)
		sub(/;$/, "", line)
	printf "\t\"%s%s\"%s\n", line, ended ? "" : "\\n", ended ? "," : ""
	inside = !ended
}
END { print "\tNULL\n};" }
