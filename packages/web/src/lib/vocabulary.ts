/** The words of the documents and of the model, in the reader's language. */
import type { DeadlineAssumption, DeadlineKind } from '@zeren/domain/deadline';
import type { DiagnosticCode, Severity } from '@zeren/domain/diagnostic';
import type { LeadRule } from '@zeren/domain/plan';
import type { Certainty, ResponsibilityRole } from '@zeren/domain/responsibility';
import * as m from '#messages';
import type { PartyKind } from './graphql/units.ts';

type Words<Word extends string> = Readonly<Record<Word, () => string>>;

export const roleNames: Words<ResponsibilityRole> = {
  LEAD: m.role_lead,
  RESPONSIBLE: m.role_responsible,
  COOPERATING: m.role_cooperating,
  SUPERVISING: m.role_supervising,
};

export const certaintyNames: Words<Certainty> = {
  DEFINITE: m.certainty_definite,
  POSSIBLE: m.certainty_possible,
};

export const partyKindNames: Words<PartyKind> = {
  COORDINATING_OFFICE: m.kind_coordinating_office,
  PARTY_ORGAN: m.kind_party_organ,
  GOVERNMENT_DEPARTMENT: m.kind_government_department,
  VERTICAL_AGENCY: m.kind_vertical_agency,
  JUDICIAL_ORGAN: m.kind_judicial_organ,
  PUBLIC_INSTITUTION: m.kind_public_institution,
  MASS_ORGANISATION: m.kind_mass_organisation,
  SUBDISTRICT: m.kind_subdistrict,
  TOWN: m.kind_town,
  LOCAL_GOVERNMENT: m.kind_local_government,
  ENTERPRISE: m.kind_enterprise,
  OTHER: m.kind_other,
  ENUMERATED: m.kind_enumerated,
  LISTED: m.kind_listed,
  PLACEHOLDER: m.kind_placeholder,
};

export const deadlineKindNames: Words<DeadlineKind> = {
  DATE: m.deadline_date,
  MONTH_END: m.deadline_month_end,
  QUARTER_END: m.deadline_quarter_end,
  HALF_YEAR_END: m.deadline_half_year_end,
  YEAR_END: m.deadline_year_end,
  PERIOD: m.deadline_period,
  RECURRING: m.deadline_recurring,
  ONGOING: m.deadline_ongoing,
  IMMEDIATE: m.deadline_immediate,
  EVENT_RELATIVE: m.deadline_event_relative,
  NONE: m.deadline_none,
};

export const assumptionNames: Words<DeadlineAssumption> = {
  YEAR: m.assumed_year,
  MONTH: m.assumed_month,
  DAY: m.assumed_day,
};

export const leadRuleNames: Words<LeadRule> = {
  EXPLICIT: m.lead_rule_explicit,
  FIRST_LISTED: m.lead_rule_first_listed,
  SOLE_RESPONSIBLE: m.lead_rule_sole_responsible,
};

export const severityNames: Words<Severity> = {
  error: m.severity_error,
  warning: m.severity_warning,
  info: m.severity_info,
};

export const diagnosticNames: Words<DiagnosticCode> = {
  EMPTY_DOCUMENT: m.diagnostic_empty_document,
  NO_TABLE: m.diagnostic_no_table,
  NO_TASKS: m.diagnostic_no_tasks,
  NO_PARTIES: m.diagnostic_no_parties,
  NO_YEAR: m.diagnostic_no_year,
  ROWS_REBUILT: m.diagnostic_rows_rebuilt,
  HEADER_NOT_FOUND: m.diagnostic_header_not_found,
  HEADER_NARROWER: m.diagnostic_header_narrower,
  COLUMN_UNCERTAIN: m.diagnostic_column_uncertain,
  COLUMN_UNUSED: m.diagnostic_column_unused,
  ROW_SKIPPED: m.diagnostic_row_skipped,
  UNPLACED_TEXT: m.diagnostic_unplaced_text,
  MISSING_NUMBER: m.diagnostic_missing_number,
  DUPLICATE_NUMBER: m.diagnostic_duplicate_number,
  TRUNCATED_TEXT: m.diagnostic_truncated_text,
  UNREADABLE_DEADLINE: m.diagnostic_unreadable_deadline,
  REPAIRED_DEADLINE: m.diagnostic_repaired_deadline,
  ELIDED_NAME: m.diagnostic_elided_name,
  UNREADABLE_PARTY: m.diagnostic_unreadable_party,
  UNKNOWN_PARTY: m.diagnostic_unknown_party,
  TOTAL_MISMATCH: m.diagnostic_total_mismatch,
  REPLACED_CHARACTERS: m.diagnostic_replaced_characters,
  NESTED_TABLE: m.diagnostic_nested_table,
  MERGES_LOST: m.diagnostic_merges_lost,
  HIDDEN_CELLS: m.diagnostic_hidden_cells,
  TRACKED_CHANGES: m.diagnostic_tracked_changes,
  PART_NOT_READ: m.diagnostic_part_not_read,
  CELLS_GUESSED: m.diagnostic_cells_guessed,
  INVALID_FORMAT: m.diagnostic_invalid_format,
  UNKNOWN_VERSION: m.diagnostic_unknown_version,
};
