package dev.signalbox.platform.action;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Grant;
import dev.signalbox.api.access.User;
import dev.signalbox.api.approval.ApprovalDetail;
import dev.signalbox.api.approval.ApprovalInfo;
import dev.signalbox.api.approval.ApprovalQuery;
import dev.signalbox.api.approval.Approvals;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.policy.AccessPolicy;
import dev.signalbox.platform.approval.ApprovalRequest;
import dev.signalbox.platform.approval.ApprovalStore;
import dev.signalbox.platform.approval.VoiceStore;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows requests to those who may see them. */
@Singleton
final class ApprovalService implements Approvals {

  /** How many pages of others' requests are looked through for those that one may see. */
  private static final int MOST_PAGES = 20;

  private final ApprovalStore store;
  private final VoiceStore voices;
  private final FrozenCalls frozen;
  private final AgreementCheck agreement;
  private final AccessPolicy policy;
  private final CurrentUser currentUser;
  private final TransactionOperations<Connection> transactions;

  ApprovalService(
      ApprovalStore store,
      VoiceStore voices,
      FrozenCalls frozen,
      AgreementCheck agreement,
      AccessPolicy policy,
      CurrentUser currentUser,
      TransactionOperations<Connection> transactions) {
    this.store = store;
    this.voices = voices;
    this.frozen = frozen;
    this.agreement = agreement;
    this.policy = policy;
    this.currentUser = currentUser;
    this.transactions = transactions;
  }

  @Override
  public List<ApprovalInfo> list(ApprovalQuery query) {
    var user = currentUser.require();
    return transactions.executeRead(_ -> collect(query, user));
  }

  @Override
  public ApprovalDetail get(UUID id) {
    var user = currentUser.require();
    return transactions.executeRead(_ ->
        store
            .find(id)
            .filter(request -> maySee(user, request))
            .map(request -> detail(user, request))
            .orElseThrow(() -> Decisions.unknown(id)));
  }

  @Override
  public int countForMe() {
    return currentUser
        .find()
        .map(user ->
            transactions.executeRead(_ ->
                collect(ApprovalQuery.all().onlyForMe().atMost(ApprovalQuery.MOST), user).size()))
        .orElse(0);
  }

  private List<ApprovalInfo> collect(ApprovalQuery query, User user) {
    var found = new ArrayList<ApprovalInfo>();
    var page = query;
    for (var pages = 0; pages < MOST_PAGES; pages++) {
      var next = store.list(page, user.id());
      next.stream()
          .filter(request -> query.forMe() ? waitsFor(user, request) : maySee(user, request))
          .map(ApprovalRequest::info)
          .forEach(found::add);
      if (next.size() < query.limit() || found.size() >= query.limit()) {
        break;
      }
      page = query.before(next.getLast().info().number());
    }
    return found.stream().limit(query.limit()).toList();
  }

  private ApprovalDetail detail(User user, ApprovalRequest request) {
    var whyNot = request.waits() ? objection(user, request) : Optional.of("It is over.");
    return new ApprovalDetail(
        request.info(),
        voices.of(request.id()),
        whyNot.isEmpty(),
        whyNot.orElse(""),
        request.waits() && request.isOf(user.id()));
  }

  private boolean maySee(User user, ApprovalRequest request) {
    return request.isOf(user.id())
        || seesAll(user, request)
        || waitsFor(user, request)
        || voices.of(request.id()).stream().anyMatch(voice -> voice.person().equals(user.id()));
  }

  private boolean seesAll(User user, ApprovalRequest request) {
    return policy.grant(
            ApprovalPermissions.SEE_ALL,
            user,
            Optional.ofNullable(request.info().environment()),
            request.info().target())
        == Grant.YES;
  }

  private boolean waitsFor(User user, ApprovalRequest request) {
    return request.waits() && objection(user, request).isEmpty();
  }

  private Optional<String> objection(User user, ApprovalRequest request) {
    try {
      agreement.mayDecide(user, request, frozen.passage(request));
      return Optional.empty();
    } catch (SignalboxException refusal) {
      return Optional.of(refusal.sentence());
    }
  }

  /** For those who say something about it. */
  void requireSeen(User user, UUID id) {
    if (store.find(id).filter(request -> maySee(user, request)).isEmpty()) {
      throw Decisions.unknown(id);
    }
  }
}
