/** The words of the documents and of the model, in the reader's language. */
import type { NameKind } from '@zeren/domain';
import type { DeadlineAssumption, DeadlineKind } from '@zeren/domain/deadline';
import type { DocumentPiece } from '@zeren/domain/detail';
import type { DiagnosticCode, Severity } from '@zeren/domain/diagnostic';
import type { ObjectionCode } from '@zeren/domain/objection';
import type { LeadRule } from '@zeren/domain/plan';
import type { Certainty, ResponsibilityRole } from '@zeren/domain/responsibility';
import type { CandidateReason, DecisionKind } from '@zeren/domain/review';
import type { ColumnField } from '@zeren/domain/terms';
import * as m from '#messages';
import type { UserErrorCode } from './graphql/user-error.ts';
import type { DirectoryEdit } from './graphql/directory.ts';
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

/** Where there is room for two characters. */
export const shortKindNames: Words<PartyKind> = {
  COORDINATING_OFFICE: m.kind_short_coordinating_office,
  PARTY_ORGAN: m.kind_short_party_organ,
  GOVERNMENT_DEPARTMENT: m.kind_short_government_department,
  VERTICAL_AGENCY: m.kind_short_vertical_agency,
  JUDICIAL_ORGAN: m.kind_short_judicial_organ,
  PUBLIC_INSTITUTION: m.kind_short_public_institution,
  MASS_ORGANISATION: m.kind_short_mass_organisation,
  SUBDISTRICT: m.kind_short_subdistrict,
  TOWN: m.kind_short_town,
  LOCAL_GOVERNMENT: m.kind_short_local_government,
  ENTERPRISE: m.kind_short_enterprise,
  OTHER: m.kind_short_other,
  ENUMERATED: m.kind_short_group,
  LISTED: m.kind_short_group,
  PLACEHOLDER: m.kind_short_group,
};

export const nameKindNames: Words<NameKind> = {
  NAME: m.name_kind_name,
  FULL_NAME: m.name_kind_full,
  ABBREVIATION: m.name_kind_abbreviation,
  ALIAS: m.name_kind_alias,
};

export const directoryChangeNames: Words<DirectoryEdit['kind']> = {
  ADD_UNIT: m.change_add_unit,
  ADD_GROUP: m.change_add_group,
  RENAME: m.change_rename,
  ADD_NAME: m.change_add_name,
  END_UNIT: m.change_end_unit,
  MERGE: m.change_merge,
  SPLIT: m.change_split,
  ADD_MEMBER: m.change_add_member,
  ADD_MEMBERS: m.change_add_members,
  END_MEMBERSHIP: m.change_end_membership,
  IMPORT: m.change_import,
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
  PARTIES_IN_SENTENCES: m.diagnostic_parties_in_sentences,
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
  IGNORED_TEXT: m.diagnostic_ignored_text,
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

export const objectionNames: Words<ObjectionCode> = {
  NAME_MISSING: m.objection_name_missing,
  NAME_KEPT: m.objection_name_kept,
  NAME_BORNE: m.objection_name_borne,
  LISTED_TWICE: m.objection_listed_twice,
  UNKNOWN_PARTY: m.objection_unknown_party,
  TOO_FEW: m.objection_too_few,
  NOT_A_MEMBER: m.objection_not_a_member,
  MEMBER_TWICE: m.objection_member_twice,
  MEMBER_IS_GROUP: m.objection_member_is_group,
  OTHER_MEMBERS: m.objection_other_members,
  OTHER_KIND: m.objection_other_kind,
  HAS_ENDED: m.objection_has_ended,
  BEFORE_ITS_START: m.objection_before_its_start,
  CIRCLE: m.objection_circle,
  NOT_IN_TEXT: m.objection_not_in_text,
  NAMES_NOBODY: m.objection_names_nobody,
  PART_IS_WHOLE: m.objection_part_is_whole,
  NO_UNITS: m.objection_no_units,
  NO_HEADING: m.objection_no_heading,
  UNKNOWN_WORD: m.objection_unknown_word,
  NO_DAY: m.objection_no_day,
  UNLISTED_MEMBERS: m.objection_unlisted_members,
  NOT_READ: m.objection_not_read,
};

export const documentPieceNames: Words<DocumentPiece> = {
  HIDDEN_TEXT: m.piece_hidden_text,
  HIDDEN_ROWS: m.piece_hidden_rows,
  HIDDEN_COLUMNS: m.piece_hidden_columns,
  HIDDEN_SHEET: m.piece_hidden_sheet,
  FILTERED_ROWS: m.piece_filtered_rows,
  COVERED_TEXT: m.piece_covered_text,
  NOTES: m.piece_notes,
  PICTURES: m.piece_pictures,
  EMBEDDED_FILES: m.piece_embedded_files,
  MACROS: m.piece_macros,
  SCANNED_PAGES: m.piece_scanned_pages,
  UNTOLD_PAGES: m.piece_untold_pages,
  WATERMARK: m.piece_watermark,
  FORMULAS: m.piece_formulas,
};

export const columnFieldNames: Words<ColumnField> = {
  NUMBER: m.column_number,
  AREA: m.column_area,
  NAME: m.column_name,
  BODY: m.column_body,
  GOAL: m.column_goal,
  LEAD: m.column_lead,
  RESPONSIBLE: m.column_responsible,
  COOPERATING: m.column_cooperating,
  SUPERVISING: m.column_supervising,
  PERSON: m.column_person,
  DEADLINE: m.column_deadline,
  REMARK: m.column_remark,
  IGNORED: m.column_ignored,
};

export const decisionKindNames: Words<DecisionKind> = {
  KNOWN: m.decision_known,
  ALIAS: m.decision_alias,
  NEW_UNIT: m.decision_new_unit,
  NEW_GROUP: m.decision_new_group,
  SPLIT: m.decision_split,
  IGNORE: m.decision_ignore,
};

export const candidateReasonNames: Words<CandidateReason> = {
  NAME: m.candidate_name,
  ALIAS: m.candidate_alias,
  NEAR: m.candidate_near,
};

export const userErrorNames: Words<UserErrorCode> = {
  CLIENT_MUTATION_ID_REUSED: m.error_request,
  CONTENT_AMBIGUOUS: m.error_request,
  CONTENT_MISSING: m.refused_empty_file,
  DRAFT_GONE: m.error_draft_gone,
  INVALID_BASE64: m.error_request,
  INVALID_CLIENT_MUTATION_ID: m.error_request,
  INVALID_ADDRESS: m.error_invalid_address,
  INVALID_COLUMN: m.error_invalid_column,
  INVALID_DECISION: m.error_invalid_decision,
  INVALID_FIELD: m.error_field,
  INVALID_FORMAT: m.error_invalid_format,
  INVALID_SLUG: m.error_invalid_slug,
  INVALID_YEAR: m.error_invalid_year,
  MISSING_FIELD: m.error_field_missing,
  NAME_CONFLICT: m.error_name_conflict,
  NAME_TAKEN: m.error_name_taken,
  NOTHING_TO_DECIDE: m.error_nothing_decided,
  NOTHING_TO_REDO: m.error_nothing_to_redo,
  NOTHING_TO_UNDO: m.error_nothing_to_undo,
  NOT_FOUND: m.error_not_found,
  NO_DOCUMENT: m.error_no_document,
  NO_PARTIES: m.error_no_parties,
  NO_TASKS: m.error_no_tasks,
  SLUG_TAKEN: m.error_slug_taken,
  STALE_REVISION: m.error_stale_revision,
  STALE_VERSION: m.error_stale_version,
  TOO_LARGE: m.refused_too_large,
  UNDECIDED: m.error_undecided,
  UNREADABLE: m.error_unreadable,
};
