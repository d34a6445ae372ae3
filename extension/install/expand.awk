# expand.awk: writes out the lines @type and @enum of the install script.
#
# awk -v templates=DIRECTORY -f expand.awk MODULE..

function read_template(name,    file, line, text)
{
	file = templates "/" name
	while ((getline line < file) > 0)
		text = text line "\n"
	close(file)
	if (text == "") {
		print "expand.awk: " file " is empty" > "/dev/stderr"
		exit failed = 1
	}
	return text
}

function rest(first,    i, text)
{
	for (i = first; i <= NF; i++)
		text = text (i > first ? " " : "") $i
	return text
}

function put(key, value)
{
	gsub("&", "\\\\&", value)
	gsub("@" key "@", value, statements)
}

function internal_function(name) { return "'" name "' LANGUAGE internal" }
function own_function(name) { return "'MODULE_PATHNAME', 'klantcontact_" name "' LANGUAGE C" }

# A line goes on behind a backslash.
/^@/ {
	while (sub(/ *\\$/, "") && (getline continuation) > 0) {
		sub(/^[ \t]+/, "", continuation)
		$0 = $0 " " continuation
	}
}

$1 == "@type" {
	number = $3 != "bytea"
	if (type_template == "")
		type_template = read_template("type.sql.in")
	statements = type_template
	put("volatility", ($4 == "number" ? "IMMUTABLE" : "STABLE"))
	put("send", ($4 == "number" ? internal_function($3 "send") : own_function($2 "_send")))
	varlena = "INTERNALLENGTH = VARIABLE,\n\tALIGNMENT = int4,\n\tSTORAGE = extended"
	put("storage", (number ? "LIKE = " $3 : varlena))
	put("cmp", (number ? "bt" $3 "cmp" : "byteacmp"))
	put("hash", (number ? "hash" $3 : "hashvarlena"))
	put("sortsupport", (number ? "bt" $3 "sortsupport" : "bytea_sortsupport"))
	put("smaller", (number ? internal_function($3 "smaller") : own_function("bytes_smaller")))
	put("larger", (number ? internal_function($3 "larger") : own_function("bytes_larger")))
	put("base", $3)
	put("comment", rest(5))
	put("type", $2)
	printf "%s", statements
	next
}

$1 == "@enum" {
	if (enum_template == "")
		enum_template = read_template("enum.sql.in")
	statements = enum_template
	gsub(",", "', '", $3)
	put("labels", "'" $3 "'")
	put("comment", rest(4))
	put("type", $2)
	printf "%s", statements
	next
}

{ print }

END { exit failed }
