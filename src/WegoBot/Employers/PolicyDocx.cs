using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Language = WegoBot.Dialogue.Language;

namespace WegoBot.Employers;

/// <summary>The policy as a Word document with headings and a list. It names no author and no company.</summary>
public static class PolicyDocx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const int ListId = 1;

    public static byte[] Of(IEnumerable<PolicyLine> lines, Language language)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles(language);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = Bullets();
            main.Document = new Document(new Body([.. lines.Select(Paragraph), Sheet()]));
        }

        return stream.ToArray();
    }

    private static Paragraph Paragraph(PolicyLine line)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = line.Kind.ToString() });
        if (line.Kind == PolicyLineKind.Item)
            properties.Append(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = ListId }));
        return new Paragraph(properties, new Run(new Text(line.Text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static Styles Styles(Language language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" }, new FontSize { Val = "22" }, new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = language.Code == "bg" ? "bg-BG" : language.Code })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        Style(PolicyLineKind.Title, "Title", new RunProperties(new Bold(), new FontSize { Val = "36" })),
        Style(PolicyLineKind.Heading, "heading 1", new RunProperties(new Bold(), new FontSize { Val = "26" }), outline: 0),
        Style(PolicyLineKind.Item, "List Paragraph", null),
        Style(PolicyLineKind.Law, "Law", new RunProperties(new Italic())),
        Style(PolicyLineKind.Source, "Source", new RunProperties(new FontSize { Val = "18" })),
        Style(PolicyLineKind.Note, "Note", new RunProperties(new Italic())));

    private static Style Style(PolicyLineKind kind, string name, RunProperties? run, int? outline = null)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = kind.ToString(), CustomStyle = name == kind.ToString() };
        style.Append(new StyleName { Val = name });
        var paragraph = new StyleParagraphProperties();
        // A heading does not stand alone at the end of a sheet, and neither does a law without its source.
        if (kind is PolicyLineKind.Heading or PolicyLineKind.Law)
            paragraph.Append(new KeepNext());
        if (outline is { } level)
            paragraph.Append(new OutlineLevel { Val = level });
        style.Append(paragraph);
        if (run is not null)
            style.Append(new StyleRunProperties(run.ChildElements.Select(child => child.CloneNode(true))));
        return style;
    }

    private static Numbering Bullets() => new(
        new AbstractNum(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }, new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = NumberFormatValues.Bullet },
            new LevelText { Val = "•" },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "567", Hanging = "283" }))
        {
            LevelIndex = 0,
        })
        {
            AbstractNumberId = ListId,
        },
        new NumberingInstance(new AbstractNumId { Val = ListId }) { NumberID = ListId });

    /// <summary>A4, in twentieths of a point.</summary>
    private static SectionProperties Sheet() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 });
}
