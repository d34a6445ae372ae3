/*-------------------------------------------------------------------------
 *
 * setting.h
 *	  Settings that count only in the transaction that set them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/setting.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_SETTING_H
#define KLANTCONTACT_SETTING_H

#include "utils/guc.h"

/*
 * A setting of text that a pool must not leave to its next client: whatever set it,
 * SET LOCAL or SET, it counts until the end of that transaction, and a value that
 * comes back when a SET LOCAL is undone does not count.
 */
typedef struct Setting
{
	const char *name;
	char	   *value;
	void	   *mark;			/* when it was set; goes with each value */
	uint64		set;			/* goes up with each value that is set */
} Setting;

/* Sets a setting of any kind for what a NewGUCNestLevel() encloses. */
extern void setting_override(const char *name, const char *value);

/* Defines it; check and assign do what the two functions below do, for it. */
extern void setting_define(Setting *setting, const char *small,
						   GucStringCheckHook check, GucStringAssignHook assign);

extern bool setting_check(void **extra);
extern void setting_assign(Setting *setting, void *extra);

/* Its value, when this transaction set it and it is not empty; else NULL. */
extern const char *setting_value(const Setting *setting);

#endif							/* KLANTCONTACT_SETTING_H */
