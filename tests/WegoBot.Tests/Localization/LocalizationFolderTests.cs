using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Localization;

namespace WegoBot.Tests.Localization;

/// <summary>What is read is what the files say, and nothing is read from broken ones.</summary>
public sealed class LocalizationFolderTests
{
    [Fact]
    public void Nested_keys_are_joined_lists_are_paragraphs_and_blocks_keep_their_lines()
    {
        using var small = new SmallFolder();
        var texts = small.Folder.Load().Texts;
        Assert.Equal("Hello, A.", texts.Say(ShippedLanguages.English, "home.title", ("name", "A.")));
        Assert.Equal("First line.\nSecond line.", texts.Say(ShippedLanguages.English, "home.text"));
        Assert.Equal("Телефон 112.\n\nПитане на 02-123-4567", texts.Say(ShippedLanguages.Bulgarian, "line.phone"));
    }

    [Fact]
    public void A_catalogue_is_read_with_all_its_fields()
    {
        using var small = new SmallFolder();
        var catalogue = small.Folder.LoadCatalogue();
        var measure = Assert.Single(catalogue.Measures);
        var letter = new Source(new Localised("a letter"), new DateOnly(2026, 11, 22), Certainty.High) { CheckedOn = new DateOnly(2026, 11, 22) };
        Assert.Equal(new RegionStatus(MeasureStatus.Pilot, new DateOnly(2026, 1, 10), new DateOnly(2026, 10, 9), letter), measure.Statuses["north"]);
        Assert.Equal(new PhoneLine("info", "02 123 45 67", null, letter), measure.Line);
        Assert.Equal(new Implication(Answer.Yes, "child", Answer.Yes), Assert.Single(catalogue.Questions[0].Implies));
        Assert.Equal((true, false), (catalogue.Questions[2].BeforePapers, catalogue.Questions[2].Shared));
        Assert.Equal(["small_child", "child"], measure.Questions);
        Assert.Equal((true, null), (catalogue.Lines[0].Hours!.Always, catalogue.Centres[0].Phone));
    }

    [Theory]
    [InlineData("2026-11-23 09:00", true)]
    [InlineData("2026-11-23 16:59", true)]
    [InlineData("2026-11-23 17:00", false)]
    [InlineData("2026-11-24 09:00", false)]
    public void Opening_hours_are_read_as_days_and_times(string now, bool open)
    {
        using var small = new SmallFolder();
        var moment = DateTime.ParseExact(now, "yyyy-MM-dd HH:mm", null);
        Assert.Equal(open, small.Folder.LoadCatalogue().Centres[0].Hours!.IsOpen(moment));
    }

    [Theory]
    [InlineData("bg.yaml", "  button: Начало\n", "", "localization/bg.yaml: home.button: missing, but en.yaml has it")]
    [InlineData("catalogue.yaml", "ask: child", "ask: adult", "localization/catalogue.yaml: measures.place.ask: 'adult' is no question")]
    [InlineData("catalogue.yaml", "    source: a page\n", "", "localization/catalogue.yaml: measures.place.source: missing")]
    [InlineData("en.yaml", "Phone 112.", "Phone 116 016.", "localization/en.yaml: line.phone.1: 116 016 is not confirmed to work in Bulgaria and must not be printed")]
    public void The_service_does_not_start_with_broken_files_and_says_why(string file, string from, string to, string why)
    {
        using var small = new SmallFolder().With(file, from, to);
        Assert.Equal(why, Assert.Throws<LocalizationException>(() => small.Folder.Load()).Message);
    }

    [Fact]
    public void What_is_only_untidy_does_not_keep_the_service_from_starting()
    {
        using var small = new SmallFolder().With("catalogue.yaml", "{ id: child }", "{ id: child }\n  - { id: idle }");
        Assert.Equal(4, small.Folder.Load().Catalogue.Questions.Count);
    }

    [Fact]
    public void The_folder_under_the_content_root_comes_before_the_copy_beside_the_program()
    {
        var root = Directory.CreateTempSubdirectory("root");
        try
        {
            Assert.Equal(7, LocalizationFolder.Under(root.FullName).LoadCatalogue().Measures.Count);
            root.CreateSubdirectory("localization");
            Assert.Throws<LocalizationException>(LocalizationFolder.Under(root.FullName).LoadCatalogue);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_service_gets_the_catalogue_and_the_texts()
    {
        using var services = new ServiceCollection().AddLocalization(LocalizationFolder.InUse()).BuildServiceProvider();
        Assert.Equal("2026-11-27.2", services.GetRequiredService<Catalogue>().ConsentVersion);
        Assert.True(services.GetRequiredService<Texts>().Has(ShippedLanguages.English, "home.title"));
    }
}
