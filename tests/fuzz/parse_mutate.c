/*-------------------------------------------------------------------------
 *
 * parse_mutate.c
 *	  Drives parse_fuzz.c where libFuzzer is not installed.
 *
 * gcc -g -O1 -fsanitize=address,undefined -fno-sanitize-recover=all -Isrc tests/fuzz/parse_fuzz.c tests/fuzz/parse_mutate.c src/types/parse_*.c src/types/taalcode_list.c src/types/landcode_list.c -o parse_mutate
 * ./parse_mutate [inputs [seed]]
 *
 * It changes valid values at random, without looking at what they reach.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  tests/fuzz/parse_mutate.c
 *
 *-------------------------------------------------------------------------
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define INPUT_MAX 4096

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const seeds[] = {
	"", "123456782", "12345672", "000012345678", "0518200000637599", "nld",
	"dut", "NL", "2513 AA", "nl91 abna 0417 1643 00",
	"MT84MALT011000012345MTLCAST001S", "\xC2\xA0 Afval\xE2\x80\xA8",
	"017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
	"urn:object:zrc:zaak%3A:uuid:%C3%AB", "urn:object:a:b:c:%F0%9F%98%80",
};

#define SEEDS (sizeof(seeds) / sizeof(seeds[0]))

/* bytes at which a parser does something else */
static const char special[] =
	"%:% -0123456789abcdefNLSADurn\t\n\x7F\x80\xBF\xC2\xE2\xED\xF0\xF4\xFF";

static uint64_t state;

/* xorshift64*: the same inputs everywhere for the same seed */
static uint32_t
below(uint32_t limit)
{
	state ^= state >> 12;
	state ^= state << 25;
	state ^= state >> 27;
	return (uint32_t) ((state * UINT64_C(2685821657736338717)) >> 33) % limit;
}

static uint8_t
some_byte(void)
{
	if (below(4) == 0)
		return (uint8_t) below(256);
	return (uint8_t) special[below(sizeof(special))];
}

/* Change, insert or remove a byte, or repeat what is there. */
static size_t
mutate(uint8_t *data, size_t size)
{
	size_t		at = size == 0 ? 0 : below((uint32_t) size);

	switch (below(4))
	{
		case 0:
			if (size > 0)
				data[at] = some_byte();
			return size;
		case 1:
			if (size == INPUT_MAX)
				return size;
			memmove(data + at + 1, data + at, size - at);
			data[at] = some_byte();
			return size + 1;
		case 2:
			if (size == 0)
				return size;
			memmove(data + at, data + at + 1, size - at - 1);
			return size - 1;
		default:
			if (below(16) != 0 || size - at > INPUT_MAX - size)
				return size;
			memmove(data + size, data + at, size - at);
			return size + (size - at);
	}
}

int
main(int argc, char **argv)
{
	static uint8_t data[INPUT_MAX];
	long		inputs = argc > 1 ? atol(argv[1]) : 1000000;

	state = argc > 2 ? (uint64_t) atol(argv[2]) | 1 : 1;
	for (long i = 0; i < inputs; i++)
	{
		const char *seed = seeds[below(SEEDS)];
		size_t		size = strlen(seed);

		memcpy(data, seed, size);
		for (uint32_t n = below(8); n > 0; n--)
			size = mutate(data, size);
		if (below(64) == 0)
		{
			while (size > 0 && size <= INPUT_MAX / 2)
			{
				memcpy(data + size, data, size);
				size *= 2;
			}
		}
		LLVMFuzzerTestOneInput(data, size);
	}
	printf("%ld inputs\n", inputs);
	return 0;
}
