/** The rules, in the order of the table in the docs. A new rule is one file and one line here. */
import { absoluteNegative } from './absolute-negative';
import { acuteUnderChronic } from './acute-under-chronic';
import { bareRationale } from './bare-rationale';
import { citationElements } from './citation-elements';
import { citedNotUsed } from './cited-not-used';
import { conclusionMismatch } from './conclusion-mismatch';
import { criteriaDecisionConflict } from './criteria-decision-conflict';
import { criteriaQuoted } from './criteria-quoted';
import { criteriaUnanswered } from './criteria-unanswered';
import { criterionWithoutEvidence } from './criterion-without-evidence';
import { criterionUnaddressed } from './criterion-unaddressed';
import { dateOrder } from './date-order';
import { deadline } from './deadline';
import { decisionConflict } from './decision-conflict';
import { duplicateRationale } from './duplicate-rationale';
import { emptySection } from './empty-section';
import { evidenceOrder } from './evidence-order';
import { factMismatch } from './fact-mismatch';
import { fixedText } from './fixed-text';
import { guidelineNotInForce } from './guideline-not-in-force';
import { identifier } from './identifier';
import { impossibleDate } from './impossible-date';
import { impossibleValue } from './impossible-value';
import { importDoubt } from './import-doubt';
import { invalidValue } from './invalid-value';
import { laterality } from './laterality';
import { missingConclusion } from './missing-conclusion';
import { missingNotice } from './missing-notice';
import { missingSection } from './missing-section';
import { misspelling } from './misspelling';
import { namedNotCited } from './named-not-cited';
import { noCaseApplication } from './no-case-application';
import { noGuideline } from './no-guideline';
import { noRecords } from './no-records';
import { orphanAncillary } from './orphan-ancillary';
import { outsideMtusUnexplained } from './outside-mtus-unexplained';
import { placeholderText } from './placeholder-text';
import { plainLanguage } from './plain-language';
import { quantityArithmetic } from './quantity-arithmetic';
import { quoteHeavy } from './quote-heavy';
import { quoteMismatch } from './quote-mismatch';
import { quoteUncited } from './quote-uncited';
import { reasoningConflict } from './reasoning-conflict';
import { recordIncomplete } from './record-incomplete';
import { repeatedPassage } from './repeated-passage';
import { repeatedTextDiffers } from './repeated-text-differs';
import { reviewerNamed } from './reviewer-named';
import { reviewerQualification } from './reviewer-qualification';
import type { Rule } from '../check/rule';
import { sameClassDrugs } from './same-class-drugs';
import { scope } from './scope';
import { sectionMismatch } from './section-mismatch';
import { sentenceSlip } from './sentence-slip';
import { silenceIsNoDenial } from './silence-is-no-denial';
import { spineLevel } from './spine-level';
import { suppressionWithoutReason } from './suppression-without-reason';
import { syntax } from './syntax';
import { unaddressedPart } from './unaddressed-part';
import { unknownCitation } from './unknown-citation';
import { unknownCriterion } from './unknown-criterion';
import { unknownKey } from './unknown-key';
import { unknownSection } from './unknown-section';
import { unnamedAmount } from './unnamed-amount';
import { unprintableSign } from './unprintable-sign';
import { unusedRecord } from './unused-record';
import { unusedSuppression } from './unused-suppression';
import { unverifiedCitation } from './unverified-citation';
import { urOnly } from './ur-only';
import { visitCap } from './visit-cap';
import { weakSource } from './weak-source';
import { wrongBodyPart } from './wrong-body-part';
import { wrongFileName } from './wrong-file-name';

export const rules: readonly Rule[] = [
  // the file and its sections
  syntax,
  wrongFileName,
  missingSection,
  emptySection,
  unknownKey,
  invalidValue,
  placeholderText,
  // citations
  unknownCitation,
  citationElements,
  unknownSection,
  guidelineNotInForce,
  acuteUnderChronic,
  wrongBodyPart,
  sectionMismatch,
  outsideMtusUnexplained,
  silenceIsNoDenial,
  evidenceOrder,
  weakSource,
  namedNotCited,
  citedNotUsed,
  noGuideline,
  unverifiedCitation,
  quoteMismatch,
  quoteUncited,
  quoteHeavy,
  // criteria
  criteriaUnanswered,
  criteriaQuoted,
  criterionUnaddressed,
  criterionWithoutEvidence,
  criteriaDecisionConflict,
  unknownCriterion,
  // conclusions and the text around them
  missingConclusion,
  decisionConflict,
  conclusionMismatch,
  reasoningConflict,
  noCaseApplication,
  absoluteNegative,
  bareRationale,
  duplicateRationale,
  unaddressedPart,
  unnamedAmount,
  repeatedPassage,
  laterality,
  spineLevel,
  factMismatch,
  impossibleValue,
  quantityArithmetic,
  sameClassDrugs,
  repeatedTextDiffers,
  // dates, records, reviewer
  dateOrder,
  impossibleDate,
  deadline,
  noRecords,
  recordIncomplete,
  unprintableSign,
  unusedRecord,
  urOnly,
  reviewerQualification,
  reviewerNamed,
  identifier,
  // what belongs to the letter form
  orphanAncillary,
  missingNotice,
  fixedText,
  // what is beyond medical necessity, and how it reads
  scope,
  visitCap,
  sentenceSlip,
  misspelling,
  plainLanguage,
  importDoubt,
  // comments that silence
  unusedSuppression,
  suppressionWithoutReason,
];
