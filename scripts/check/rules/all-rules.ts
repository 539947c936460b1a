import type { Rule } from "../rule.js";
import { archiveUnread } from "./archive-unread.js";
import { attachmentAuthor } from "./attachment-author.js";
import { attachmentDamaged } from "./attachment-damaged.js";
import { attachmentMissing } from "./attachment-missing.js";
import { attachmentPersonal } from "./attachment-personal.js";
import { attachmentType } from "./attachment-type.js";
import { attachmentUnused } from "./attachment-unused.js";
import { bankCard } from "./bank-card.js";
import { bidiCharactersRule } from "./bidi-characters.js";
import { citedLater } from "./cited-later.js";
import { controlCharactersRule } from "./control-characters.js";
import { dateLater } from "./date-later.js";
import { dates } from "./dates.js";
import { doubledPunctuation } from "./doubled-punctuation.js";
import { duplicateText } from "./duplicate-text.js";
import { emptyText } from "./empty-text.js";
import { figures } from "./figures.js";
import { fileSize } from "./file-size.js";
import { headingEmpty } from "./heading-empty.js";
import { hiddenText } from "./hidden-text.js";
import { homeAddress } from "./home-address.js";
import { identityNumber } from "./identity-number.js";
import { imageAlt } from "./image-alt.js";
import { imageLocation } from "./image-location.js";
import { indexNumberUnique } from "./index-number-unique.js";
import { indexNumberYear } from "./index-number-year.js";
import { invisibleCharacters } from "./invisible-characters.js";
import { lfsPointer } from "./lfs-pointer.js";
import { linkMissing } from "./link-missing.js";
import { linkTarget } from "./link-target.js";
import { lostCharacters } from "./lost-characters.js";
import { markupLimit } from "./markup-flood.js";
import { mobileNumber } from "./mobile-number.js";
import { nameCollision } from "./name-collision.js";
import { officeMacros } from "./office-macros.js";
import { ownName } from "./own-name.js";
import { pageFurniture } from "./page-furniture.js";
import { pairs } from "./pairs.js";
import { passportNumber } from "./passport-number.js";
import { plateNumber } from "./plate-number.js";
import { privateEmail } from "./private-email.js";
import { punctuation } from "./punctuation.js";
import { rawHtml } from "./raw-html.js";
import { remoteImage } from "./remote-image.js";
import { replacementAgrees } from "./replacement-agrees.js";
import { replacementCircle } from "./replacement-circle.js";
import { replacement } from "./replacement.js";
import { sectionNumbers } from "./section-numbers.js";
import { statusSince } from "./status-since.js";
import { tableRows } from "./table-rows.js";
import { unicodeForm } from "./unicode-form.js";
import { urlUnique } from "./url-unique.js";
import { years } from "./years.js";

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  archiveUnread,
  attachmentAuthor,
  attachmentDamaged,
  attachmentMissing,
  attachmentPersonal,
  attachmentType,
  attachmentUnused,
  bankCard,
  bidiCharactersRule,
  citedLater,
  controlCharactersRule,
  dateLater,
  dates,
  doubledPunctuation,
  duplicateText,
  emptyText,
  figures,
  fileSize,
  headingEmpty,
  hiddenText,
  homeAddress,
  identityNumber,
  imageAlt,
  imageLocation,
  indexNumberUnique,
  indexNumberYear,
  invisibleCharacters,
  lfsPointer,
  linkMissing,
  linkTarget,
  lostCharacters,
  markupLimit,
  mobileNumber,
  nameCollision,
  officeMacros,
  ownName,
  pageFurniture,
  pairs,
  passportNumber,
  plateNumber,
  privateEmail,
  punctuation,
  rawHtml,
  remoteImage,
  replacementAgrees,
  replacementCircle,
  replacement,
  sectionNumbers,
  statusSince,
  tableRows,
  unicodeForm,
  urlUnique,
  years,
];
