using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Privacy;

namespace WegoBot.Tests.Privacy;

/// <summary>Every table has a retention rule, every period is applied, and the documents say the same.</summary>
public sealed class RetentionScheduleTests
{
    private const string Begin = "<!-- retention: begin -->\n";
    private const string End = "<!-- retention: end -->";

    private static readonly string Docs = SourceTree.File("docs");

    [Fact]
    public async Task Every_table_has_one_rule_every_period_a_step_and_what_goes_with_something_else_is_deleted_with_it()
    {
        await using var app = new WegoBotApp();
        await using var db = app.NewDb();
        var tables = db.Model.GetEntityTypes().ToList();
        Assert.Equal(tables.Select(table => table.ClrType.Name).Order(), RetentionSchedule.Rules.Select(rule => rule.Row.Name).Order());
        Assert.All(RetentionSchedule.Rules, rule => Assert.NotEmpty(rule.Terms));
        var applied = app.Services.GetServices<RetentionStep>().Select(step => step.Row).ToHashSet();
        Assert.All(RetentionSchedule.Rules, rule => Assert.True(rule.Terms.All(term => term is not RetentionPeriod) || applied.Contains(rule.Row), $"Nothing applies the period of {rule.Row.Name}."));
        Assert.All(RetentionSchedule.Rules.SelectMany(rule => rule.Terms.OfType<KeptWith>().Where(term => term.Owner != rule.Row).Select(term => (rule.Row, term.Owner))), pair =>
            Assert.Contains(tables.Single(table => table.ClrType == pair.Row).GetForeignKeys(), key => key.PrincipalEntityType.ClrType == pair.Owner && key.DeleteBehavior == DeleteBehavior.Cascade));
    }

    [Fact]
    public async Task Keys_of_data_protection_go_a_day_after_they_ran_out_and_the_one_in_use_stays()
    {
        await using var app = new WegoBotApp();
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("something");
        await using var db = app.NewDb();
        var made = Assert.Single(db.DataProtectionKeys.AsNoTracking());
        var ranOut = (DateTimeOffset)System.Xml.Linq.XElement.Parse(made.Xml!).Element("expirationDate")!;
        app.Clock.Passes(ranOut + RetentionSchedule.DataProtectionKeys.Length - TimeSpan.FromMinutes(1) - app.Clock.GetUtcNow());
        await app.AppliesRetention();
        Assert.Contains(db.DataProtectionKeys.AsNoTracking(), key => key.Id == made.Id);
        app.Clock.Passes(TimeSpan.FromMinutes(1));
        await app.AppliesRetention();
        Assert.DoesNotContain(db.DataProtectionKeys.AsNoTracking(), key => key.Id == made.Id);
        var protector = app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
        Assert.Equal("more", protector.Unprotect(protector.Protect("more")));
    }

    [Fact]
    public void The_documents_hold_the_table_that_the_schedule_writes()
    {
        var holders = Directory.GetFiles(Docs, "*.md", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains(Begin, StringComparison.Ordinal)).ToList();
        Assert.Contains(Path.Combine(Docs, "operators", "retention.md"), holders);
        foreach (var file in holders)
        {
            var text = File.ReadAllText(file);
            var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
            if (Environment.GetEnvironmentVariable("WEGOBOT_WRITE_RETENTION") is { Length: > 0 })
                File.WriteAllText(file, text[..from] + RetentionTable.Markdown + text[to..]);
            else
                Assert.Equal(RetentionTable.Markdown, text[from..to]);
        }
    }

    [Fact]
    public void What_is_unseen_untouched_or_closed_is_never_near_its_end_within_a_week_of_what_she_wrote()
    {
        var week = TimeSpan.FromDays(7);
        Assert.All(new[] { RetentionSchedule.Unseen, RetentionSchedule.Untouched, RetentionSchedule.Closed }, period =>
        {
            Assert.True(period.Length > week);
            Assert.NotEmpty(period.Warnings);
            Assert.All(period.Warnings, before => Assert.True(before < period.Length));
        });
    }
}
