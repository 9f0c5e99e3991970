package dev.signalbox.plugins.security.approvals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.signalbox.api.approval.ApprovalVoice;
import dev.signalbox.ui.kit.Ago;
import dev.signalbox.ui.kit.Glyph;
import java.util.List;

/** What people said about a request, the oldest first. */
final class Voices extends Composite<Div> {

  Voices(List<ApprovalVoice> voices) {
    if (voices.isEmpty()) {
      getContent().add(new Paragraph("Nobody has said anything yet."));
      return;
    }
    var list = new UnorderedList();
    list.addClassName("sb-voices");
    voices.forEach(voice -> list.add(new ListItem(row(voice))));
    getContent().add(list);
  }

  private static Component row(ApprovalVoice voice) {
    var name =
        new Span("%s, %s, %s".formatted(voice.personName(), voice.role().title(), word(voice)));
    var line = new Div(new Glyph(glyph(voice)), name, new Ago(voice.at()));
    line.addClassName("sb-voice");
    var row = new Div(line);
    if (!voice.comment().isEmpty()) {
      row.add(new Paragraph(voice.comment()));
    }
    return row;
  }

  private static String word(ApprovalVoice voice) {
    return switch (voice.kind()) {
      case AGREES -> "agreed";
      case DECLINES -> "declined";
      case COMMENT -> "commented";
    };
  }

  private static String glyph(ApprovalVoice voice) {
    return switch (voice.kind()) {
      case AGREES -> "circle-check";
      case DECLINES -> "circle-x";
      case COMMENT -> "message-square";
    };
  }
}
