package dev.signalbox.ui.console.plugin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.signalbox.api.action.ActionResult;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.administration.plugin.PluginAdministration;
import dev.signalbox.platform.plugin.PluginConfig;
import dev.signalbox.platform.plugin.PluginOffer;
import dev.signalbox.platform.plugin.PluginService;
import dev.signalbox.platform.plugin.PluginStatus;
import dev.signalbox.ui.console.page.PluginName;
import dev.signalbox.ui.console.work.Background;
import dev.signalbox.ui.console.work.PageAsk;
import dev.signalbox.ui.kit.ErrorCard;
import dev.signalbox.ui.kit.Notice;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings a plugin in: takes the archive, shows what it is, and installs it once that is accepted.
 * What was taken in and not accepted is thrown away with the dialog.
 */
final class InstallDialog extends Dialog {

  private final PluginService plugins;
  private final PluginAdministration administration;
  private final PluginConfig limits;
  private final PageAsk ask;
  private final Background background;
  private final Div body = new Div();
  private @Nullable PluginOffer offer;
  private boolean open;

  InstallDialog(
      String title,
      PluginService plugins,
      PluginAdministration administration,
      PluginConfig limits,
      PageAsk ask,
      Background background) {
    this.plugins = plugins;
    this.administration = administration;
    this.limits = limits;
    this.ask = ask;
    this.background = background;
    addClassNames("sb-dialog", "sb-install");
    setId("install-dialog");
    setHeaderTitle(title);
    setCloseOnOutsideClick(false);
    body.addClassName("sb-dialog-body");
    add(body);
    askForFile();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    open = true;
  }

  @Override
  protected void onDetach(DetachEvent event) {
    open = false;
    throwAway();
  }

  private void throwAway() {
    if (offer != null) {
      offer.close();
      offer = null;
    }
  }

  private void askForFile() {
    UploadHandler receiver = this::receive;
    var upload = new Upload(receiver);
    upload.setId("plugin-upload");
    upload.setMaxFiles(1);
    upload.setAcceptedFileExtensions(".jar", ".zip");
    upload.setMaxFileSize(Math.toIntExact(Math.min(limits.maxSize(), Integer.MAX_VALUE)));
    upload.setDropLabel(new Paragraph("or drop a plugin archive here (.jar)"));
    upload.setDropLabelIcon(new Span());
    var choose = new Button("Choose a file");
    choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    upload.setUploadButton(choose);
    upload.addFileRejectedListener(refused -> problem(refused.getErrorMessage()));
    body.removeAll();
    body.add(upload);
    footer(new Button("Cancel", click -> close()));
  }

  /** Runs beside the page, while the archive comes in. */
  private void receive(UploadEvent event) {
    try {
      administration.checkMayInstall(ask.now());
      var received = plugins.inspect(event.getInputStream(), event.getFileName());
      tell(event.getUI(), () -> show(received), received::close);
    } catch (SignalboxException refused) {
      tell(event.getUI(), () -> problem(refused.sentence()), () -> {});
    } catch (UncheckedIOException cutOff) {
      tell(event.getUI(), () -> problem("The upload was cut off. Try again."), () -> {});
    }
  }

  private static void tell(UI page, Runnable news, Runnable otherwise) {
    try {
      var _ = page.access(news::run);
    } catch (UIDetachedException gone) {
      otherwise.run();
    }
  }

  private void problem(String sentence) {
    askForFile();
    body.addComponentAsFirst(new ErrorCard(sentence, "Nothing was installed.", ""));
  }

  private void show(PluginOffer received) {
    if (!open) {
      received.close();
      return;
    }
    offer = received;
    var installed = plugins.find(received.manifest().id());
    body.removeAll();
    body.add(new OfferCard(received, installed.map(PluginStatus::version)));
    var accept = new Button(verb(received, installed), click -> accept(received));
    accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    accept.setId("accept-plugin");
    footer(new Button("Cancel", click -> close()), accept);
  }

  private static String verb(PluginOffer offer, Optional<PluginStatus> installed) {
    var name = PluginName.of(offer.manifest().id());
    var version = offer.manifest().version();
    var install = "Install %s %s".formatted(name, version);
    return installed
        .map(PluginStatus::version)
        .map(present ->
            present.equals(version)
                ? install + " again"
                : "Upgrade %s to %s".formatted(name, version))
        .orElse(install);
  }

  private void accept(PluginOffer accepted) {
    var asking = ask.now();
    offer = null;
    var name = PluginName.of(accepted.manifest().id());
    var bar = new ProgressBar();
    bar.setIndeterminate(true);
    body.removeAll();
    body.add(
        new Paragraph("%s %s is being started.".formatted(name, accepted.manifest().version())),
        bar);
    footer(new Button("Go on working", click -> close()));
    background.run(
        this,
        () -> administration.install(accepted, asking),
        result -> installed(result, accepted.manifest().id()),
        this::failed);
  }

  private void installed(ActionResult result, String id) {
    close();
    PageAsk.tell(result, _ -> plugins.find(id).ifPresent(InstallDialog::installed));
  }

  private static void installed(PluginStatus status) {
    var sentence = "%s %s is running.".formatted(PluginName.of(status.id()), status.version());
    PluginLinks.page(status)
        .ifPresentOrElse(
            page -> Notice.success(sentence, "Open it", page), () -> Notice.success(sentence));
  }

  private void failed(Exception failure) {
    var sentence = InstallFailure.sentence(failure);
    if (open) {
      problem(sentence);
    } else {
      Notice.error(sentence);
    }
  }

  private void footer(Button... buttons) {
    getFooter().removeAll();
    getFooter().add(buttons);
  }
}
