package dev.signalbox.ui.console.plugin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.signalbox.platform.plugin.PluginOffer;
import dev.signalbox.ui.console.page.PluginName;
import dev.signalbox.ui.kit.CopyText;
import dev.signalbox.ui.kit.Facts;
import dev.signalbox.ui.kit.Glyph;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that is known about an archive before it is accepted. */
final class OfferCard extends Div {

  OfferCard(PluginOffer offer, Optional<String> installed) {
    addClassName("sb-offer");
    var manifest = offer.manifest();
    var name = new Span(PluginName.of(manifest.id()));
    name.addClassName("sb-offer-name");
    var version = new Span(manifest.version());
    version.addClassName("sb-faint");
    var title = new Div(name, version);
    title.addClassName("sb-offer-title");
    add(title, new Paragraph(manifest.description()), facts(offer, installed), trust());
  }

  private static Facts facts(PluginOffer offer, Optional<String> installed) {
    var manifest = offer.manifest();
    var facts = new Facts().add("Publisher", manifest.provider() + ", not verified");
    installed.ifPresent(present -> facts.add("Replaces", present));
    facts.add("Brings", brings(offer));
    if (!manifest.dependencies().isEmpty()) {
      facts.add(
          "Needs",
          manifest.dependencies().stream()
              .map(needed -> needed.id() + " " + needed.range())
              .collect(Collectors.joining(", ")));
    }
    return facts
        .add("For console", manifest.requires())
        .add("License", manifest.license())
        .add("Size", Sizes.text(offer.size()))
        .add("SHA-256", new CopyText(offer.sha256(), offer.sha256().substring(0, 16) + "…"));
  }

  private static String brings(PluginOffer offer) {
    var brings = new ArrayList<String>();
    brings.add(offer.hasTables() ? "tables of its own" : "no tables");
    if (offer.libraries() > 0) {
      brings.add(offer.libraries() == 1 ? "1 library" : offer.libraries() + " libraries");
    }
    if (offer.assets() > 0) {
      brings.add(offer.assets() == 1 ? "1 file" : offer.assets() + " files for browsers");
    }
    return String.join(", ", brings);
  }

  private static Div trust() {
    var trust =
        new Div(
            new Glyph("shield-alert"),
            new Paragraph(
                "A plugin is trusted code: it can do whatever the console can. Accept it only if"
                    + " you know where it is from."));
    trust.addClassName("sb-trust");
    return trust;
  }
}
