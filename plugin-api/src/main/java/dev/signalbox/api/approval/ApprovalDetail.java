package dev.signalbox.api.approval;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A request with what was said about it, and what the current user can do about it.
 *
 * @param voices the oldest first
 * @param mayDecide whether the word of the current user would count now
 * @param whyNot a sentence for those whose word would not count; empty for the others
 * @param mayWithdraw whether it waits and is the current user's own
 */
@Serdeable
public record ApprovalDetail(
    ApprovalInfo request,
    List<ApprovalVoice> voices,
    boolean mayDecide,
    String whyNot,
    boolean mayWithdraw) {}
