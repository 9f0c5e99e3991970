package dev.signalbox.api.action;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Permission;
import dev.signalbox.api.approval.ApprovalRule;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All that the console has to know of an action to offer, guard and record it. The button, the
 * endpoint, the command, the palette entry, the confirmation, the approval and the audit entry come
 * from here.
 *
 * <pre>{@code
 * Declaration.of("releases.freeze", "Freeze deploys", Input.class, ReleasePermissions.FREEZE)
 *     .describedAs("No deploys to production until the freeze is lifted.")
 *     .withIcon("snowflake")
 *     .in(Environment.PROD)
 *     .on(Input::project)
 *     .dangerous(input -> "FREEZE " + input.project());
 * }</pre>
 *
 * <p>It is put together once, in {@link DeclaredAction#declaration()}, and not changed afterwards.
 *
 * @param <I> the input: a record whose components carry constraints
 */
public final class Declaration<I extends Record> {

  private final String id;
  private final String title;
  private final Class<I> input;
  private final Permission permission;
  private String description = "";
  private String icon = "zap";
  private Risk risk = Risk.ROUTINE;
  private Function<? super I, Optional<Environment>> environment = input -> Optional.empty();
  private Function<? super I, String> target = input -> "";
  private Function<? super I, String> effect = input -> "";
  private Function<? super I, String> typedWords = input -> "";
  private Predicate<? super I> dangerous = input -> true;
  private ApprovalRule approval = ApprovalRule.none();

  private Declaration(String id, String title, Class<I> input, Permission permission) {
    this.id = id;
    this.title = title;
    this.input = input;
    this.permission = permission;
  }

  /**
   * An action of routine risk that concerns nothing in particular.
   *
   * @param id the plugin's id, a dot, and a verb: {@code releases.freeze}
   * @param title what its button says
   */
  public static <I extends Record> Declaration<I> of(
      String id, String title, Class<I> input, Permission permission) {
    return new Declaration<>(id, title, input, permission);
  }

  /** One or two sentences: what it does, and what it does not. */
  public Declaration<I> describedAs(String sentences) {
    this.description = sentences;
    return this;
  }

  /** A name of the Lucide icon set, such as {@code rocket}. */
  public Declaration<I> withIcon(String name) {
    this.icon = name;
    return this;
  }

  /** Always happens there. */
  public Declaration<I> in(Environment always) {
    return in(input -> Optional.of(always));
  }

  /** The input says where it happens. */
  public Declaration<I> in(Function<? super I, Optional<Environment>> environment) {
    this.environment = environment;
    return this;
  }

  /** What it happens to: the name of a project, person, plugin, as people know it. */
  public Declaration<I> on(Function<? super I, String> target) {
    this.target = target;
    return this;
  }

  /** Shows its effect before it runs. */
  public Declaration<I> notable(Function<? super I, String> effect) {
    this.risk = Risk.NOTABLE;
    this.effect = effect;
    return this;
  }

  /** Shows its effect, and asks for a reason and for words to be typed. */
  public Declaration<I> dangerous(
      Function<? super I, String> effect, Function<? super I, String> typedWords) {
    this.risk = Risk.DANGEROUS;
    this.effect = effect;
    this.typedWords = typedWords;
    return this;
  }

  /** The same where the input is such; else it only shows its effect. */
  public Declaration<I> dangerousWhen(
      Predicate<? super I> dangerous,
      Function<? super I, String> effect,
      Function<? super I, String> typedWords) {
    this.dangerous = dangerous;
    return dangerous(effect, typedWords);
  }

  /** Who has to agree each time, whoever asks; also who is asked where a grant says so. */
  public Declaration<I> agreedBy(ApprovalRule rule) {
    this.approval = rule;
    return this;
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  public String icon() {
    return icon;
  }

  public Class<I> input() {
    return input;
  }

  public Permission permission() {
    return permission;
  }

  /** The most that it can be. */
  public Risk risk() {
    return risk;
  }

  public Risk riskOf(I given) {
    return risk == Risk.DANGEROUS && !dangerous.test(given) ? Risk.NOTABLE : risk;
  }

  public Optional<Environment> environmentOf(I given) {
    return environment.apply(given);
  }

  public String targetOf(I given) {
    return target.apply(given);
  }

  public String effectOf(I given) {
    return effect.apply(given);
  }

  /** What has to be typed; empty where nothing has. */
  public String typedWordsFor(I given) {
    return typedWords.apply(given);
  }

  public ApprovalRule approval() {
    return approval;
  }
}
