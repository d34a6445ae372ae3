# extension/install/variants.awk: functions for drivers that send text
#
# A function of (register regnamespace, ..) gets variants of the same C function, with
# the same comment: the register as text, and a document (jsonb) also as json or text.
# Arguments that are text beside a document have no name: a call by name means jsonb.

function trim(text)
{
	gsub(/[ \t\n]+/, " ", text)
	sub(/^ /, "", text)
	sub(/ $/, "", text)
	return text
}

# "name type .." without the name
function unnamed(arg)
{
	sub(/^[a-z_]+ /, "", arg)
	return arg
}

function type_of(arg)
{
	sub(/ DEFAULT .*/, "", arg)
	return unnamed(arg)
}

# One variant: its statement; what COMMENT ON calls it is kept.
function variant(register, document,	i, arg, args, signature)
{
	for (i = 1; i <= count; i++)
	{
		arg = list[i]
		if (i == 1 || arg ~ / jsonb( DEFAULT .*)?$/ && arg !~ /^OUT /)
		{
			sub(i == 1 ? "regnamespace" : "jsonb", i == 1 ? register : document, arg)
			if (document != "jsonb")
				arg = unnamed(arg)
		}
		args = args (i > 1 ? ", " : "") arg
		if (arg ~ /^OUT /)
			continue
		sub(/ DEFAULT .*/, "", arg)
		signature = signature (i > 1 ? ", " : "") (arg ~ / / ? unnamed(arg) : arg)
	}
	print "\nCREATE FUNCTION klantcontact." name "(" args ")" rest
	signatures[++variants] = signature
}

function make_variants(	head, has_document, i)
{
	head = trim(statement)
	variants = 0
	if (head !~ /^CREATE FUNCTION klantcontact\.[a-z_]+\( ?register regnamespace/)
		return
	name = head
	sub(/^CREATE FUNCTION klantcontact\./, "", name)
	sub(/\(.*/, "", name)
	rest = head
	sub(/^[^(]*\([^)]*\)/, "", rest)
	sub(/^[^(]*\(/, "", head)
	sub(/\).*/, "", head)
	count = split(head, list, ",")
	for (i = 1; i <= count; i++)
	{
		list[i] = trim(list[i])
		if (list[i] !~ /^OUT / && type_of(list[i]) == "jsonb")
			has_document = 1
	}
	variant("text", "jsonb")
	if (!has_document)
		return
	variant("regnamespace", "json")
	variant("regnamespace", "text")
	variant("text", "json")
	variant("text", "text")
}

/^(CREATE FUNCTION|COMMENT ON FUNCTION) / {
	within = 1
	statement = ""
}

{
	print
}

within {
	statement = statement $0 "\n"
}

within && /;$/ {
	within = 0
	if (statement ~ /^CREATE/)
		make_variants()
	else
	{
		comment = statement
		sub(/^[^(]*\([^)]*\)/, "", comment)
		for (i = 1; i <= variants; i++)
			printf "\nCOMMENT ON FUNCTION klantcontact.%s(%s)%s", name, signatures[i], comment
		variants = 0
	}
}
