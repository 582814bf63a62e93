// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>

/// Meta's enumerations about templates, spelt as Graph spells them. Graph reads most of them in any case, and Meta adds
/// values without notice: a field holds a Word or an Open of these. Source: the official Business SDK of 2026-06-24 and
/// Meta's template reference, read 2026-09-11.
namespace heliograph::template_ {

enum class Category { AUTHENTICATION, MARKETING, UTILITY };
BOOST_DESCRIBE_ENUM(Category, AUTHENTICATION, MARKETING, UTILITY)

enum class ParameterFormat { POSITIONAL, NAMED };
BOOST_DESCRIBE_ENUM(ParameterFormat, POSITIONAL, NAMED)

/// `type` of a component. The last four are known to Graph without any published rule.
enum class ComponentType {
  HEADER,
  BODY,
  FOOTER,
  BUTTONS,
  CAROUSEL,
  LIMITED_TIME_OFFER,
  CALL_PERMISSION_REQUEST,
  GREETING,
  ALBUM,
  TAP_TARGET_CONFIGURATION,
  ATTACHMENT
};
BOOST_DESCRIBE_ENUM(ComponentType, HEADER, BODY, FOOTER, BUTTONS, CAROUSEL, LIMITED_TIME_OFFER, CALL_PERMISSION_REQUEST,
                    GREETING, ALBUM, TAP_TARGET_CONFIGURATION, ATTACHMENT)

/// `format` of a header.
enum class HeaderFormat { TEXT, IMAGE, VIDEO, GIF, DOCUMENT, LOCATION, PRODUCT };
BOOST_DESCRIBE_ENUM(HeaderFormat, TEXT, IMAGE, VIDEO, GIF, DOCUMENT, LOCATION, PRODUCT)

/// `type` of a button.
enum class ButtonType {
  QUICK_REPLY,
  URL,
  PHONE_NUMBER,
  COPY_CODE,
  OTP,
  FLOW,
  CATALOG,
  MPM,
  SPM,
  VOICE_CALL,
  ORDER_DETAILS,
  APP,
  CALL_PERMISSION_REQUEST,
  REQUEST_CONTACT_INFO
};
BOOST_DESCRIBE_ENUM(ButtonType, QUICK_REPLY, URL, PHONE_NUMBER, COPY_CODE, OTP, FLOW, CATALOG, MPM, SPM, VOICE_CALL,
                    ORDER_DETAILS, APP, CALL_PERMISSION_REQUEST, REQUEST_CONTACT_INFO)

/// `otp_type` of an OTP button.
enum class OtpType { COPY_CODE, ONE_TAP, ZERO_TAP, NO_BUTTONS };
BOOST_DESCRIBE_ENUM(OtpType, COPY_CODE, ONE_TAP, ZERO_TAP, NO_BUTTONS)

/// `flow_action` of a flow button.
enum class FlowAction { NAVIGATE, DATA_EXCHANGE };
BOOST_DESCRIBE_ENUM(FlowAction, NAVIGATE, DATA_EXCHANGE)

enum class SubCategory { ORDER_DETAILS, ORDER_STATUS, RICH_ORDER_STATUS };
BOOST_DESCRIBE_ENUM(SubCategory, ORDER_DETAILS, ORDER_STATUS, RICH_ORDER_STATUS)

/// `status` of a template at Meta.
enum class Status {
  PENDING,
  APPROVED,
  REJECTED,
  PAUSED,
  DISABLED,
  IN_APPEAL,
  ARCHIVED,
  LIMIT_EXCEEDED,
  PENDING_DELETION,
  DELETED
};
BOOST_DESCRIBE_ENUM(Status, PENDING, APPROVED, REJECTED, PAUSED, DISABLED, IN_APPEAL, ARCHIVED, LIMIT_EXCEEDED,
                    PENDING_DELETION, DELETED)

/// `event` of the webhook field `message_template_status_update`.
enum class StatusEvent {
  PENDING,
  APPROVED,
  REJECTED,
  PAUSED,
  DISABLED,
  REINSTATED,
  FLAGGED,
  LOCKED,
  IN_APPEAL,
  ARCHIVED,
  UNARCHIVED,
  LIMIT_EXCEEDED,
  PENDING_DELETION,
  DELETED
};
BOOST_DESCRIBE_ENUM(StatusEvent, PENDING, APPROVED, REJECTED, PAUSED, DISABLED, REINSTATED, FLAGGED, LOCKED, IN_APPEAL,
                    ARCHIVED, UNARCHIVED, LIMIT_EXCEEDED, PENDING_DELETION, DELETED)

/// Why a template was rejected: `rejected_reason`, and `reason` of the webhook.
enum class RejectionReason {
  NONE,
  ABUSIVE_CONTENT,
  CATEGORY_NOT_AVAILABLE,
  INCORRECT_CATEGORY,
  INVALID_FORMAT,
  PROMOTIONAL,
  SCAM,
  TAG_CONTENT_MISMATCH
};
BOOST_DESCRIBE_ENUM(RejectionReason, NONE, ABUSIVE_CONTENT, CATEGORY_NOT_AVAILABLE, INCORRECT_CATEGORY, INVALID_FORMAT,
                    PROMOTIONAL, SCAM, TAG_CONTENT_MISMATCH)

/// `quality_score.score`.
enum class Quality { UNKNOWN, GREEN, YELLOW, RED };
BOOST_DESCRIBE_ENUM(Quality, UNKNOWN, GREEN, YELLOW, RED)

}  // namespace heliograph::template_
