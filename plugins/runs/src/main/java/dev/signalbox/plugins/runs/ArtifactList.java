package dev.signalbox.plugins.runs;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.signalbox.api.run.RunArtifact;
import dev.signalbox.ui.kit.Glyph;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** The evidence of a run: links to follow, files to save. */
final class ArtifactList extends Composite<UnorderedList> {

  ArtifactList(UUID run, List<RunArtifact> artifacts) {
    getContent().addClassName("sb-artifacts");
    artifacts.forEach(artifact -> getContent().add(item(run, artifact)));
  }

  private static ListItem item(UUID run, RunArtifact artifact) {
    var link = new Anchor(RunPaths.artifact(run, artifact), artifact.name());
    link.setRouterIgnore(true);
    if (artifact.kind() == RunArtifact.Kind.LINK) {
      link.setTarget("_blank");
      link.getElement().setAttribute("rel", "noopener noreferrer");
    } else {
      link.getElement().setAttribute("download", true);
    }
    var detail = new Span(detail(artifact));
    detail.addClassName("sb-faint");
    return new ListItem(new Glyph(glyph(artifact.kind())), link, detail);
  }

  private static String glyph(RunArtifact.Kind kind) {
    return switch (kind) {
      case LINK -> "external-link";
      case DIFF -> "file-diff";
      case FILE -> "download";
    };
  }

  private static String detail(RunArtifact artifact) {
    return switch (artifact.kind()) {
      case LINK -> "at " + URI.create(artifact.target()).getHost();
      case DIFF, FILE -> size(artifact.size());
    };
  }

  private static String size(long bytes) {
    return bytes < 1_000 ? bytes + " B" : "%,.1f kB".formatted(bytes / 1_000.0);
  }
}
