using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Privacy;

namespace WegoBot.Tests.Conversations;

/// <summary>What is written is what is read; what cannot be read is a fresh greeting, never an error.</summary>
public sealed class ConversationSerializerTests
{
    private static readonly ConversationId Id = new(7);

    private static readonly DataKey Key = new ColumnEncryption(new Keys(new byte[KeyFile.SizeInBytes]), RandomNumberGenerator.Create()).NewKey("Conversations.DataKey", Id.ToBytes());

    private static Conversation Full => new()
    {
        Stage = Stage.Result,
        Language = ShippedLanguages.English,
        Screen = 12,
        Safe = true,
        CardSeen = true,
        Measure = "housing",
        Topic = "law",
        NavigationHistory = [new Place(Stage.Home), new Place(Stage.Measure, "housing"), new Place(Stage.Question, null, "child"), new Place(Stage.Question, "leave", "work"), new Place(Stage.Topic, Topic: "police")],
        Answers = [new GivenAnswer("child", Answer.Yes), new GivenAnswer("work", Answer.NotSure), new GivenAnswer("money", Answer.No)],
        Region = "ruse",
        Draft = new ReferralDraft
        {
            Centre = "ruse",
            Measures = ["housing", "leave"],
            Topic = "law",
            Contact = ContactPreference.Visit,
            SafeTimes = [SafeTime.Evening, SafeTime.Weekend],
            Urgency = Urgency.NoHurry,
            WaitsUntil = new DateOnly(2026, 11, 30),
            TakenOut = ["region"],
            Seen = "ab12",
        },
        Code = "1234567890123456",
        Referral = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"),
        CaseDraft = new CaseDraft("[phone] after eight", 1, SpeaksOfDanger: true) { Previous = "my number is [phone]" },
        Number = new PhoneNumber("+359 88 812 3456", [SafeTime.Evening, SafeTime.Weekend]),
        AlertDraft = new AlertTimes([DayOfWeek.Monday, DayOfWeek.Sunday], [DayPart.Evening]),
        HasNewAnswer = true,
        MessagesBefore = 3,
        Summary = 2,
        HandOver = new HandOverDraft { TakenOut = ["urgency"], WithDialogue = true, Seen = "cd34" },
        WrongCodes = 2,
        CodesRestUntil = new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified),
        Distress = DistressKind.Child,
        Offered = [new Intent(Trigger.Measure, "housing"), new Intent(Trigger.Topic, "law"), new Intent(Trigger.HelpNow)],
        Wish = new Intent(Trigger.Offer, "Measure:housing,Measure:leave"),
        Notice = "notice.not_here",
        Words = new SecretWords("c2FsdA==", "aGFzaA==", "aGFzaDI="),
        ChosenWords = new SecretWords("c2FsdA==", "aGFzaDM="),
        DecoyPage = "recipe/lentils",
        Clears = true,
        Counted = ["Informed", "asked housing"],
    };

    [Fact]
    public void Every_property_is_read_as_it_was_written() => Assert.Equal(Json(Full), Json(Writing().Read(Key, Id, ConversationSerializer.Write(Key, Id, Full))!));

    [Fact]
    public void The_example_above_leaves_no_property_at_its_default()
    {
        var (full, empty) = (JsonNode.Parse(Json(Full))!.AsObject(), JsonNode.Parse(Json(new Conversation()))!.AsObject());
        Assert.All(full, property => Assert.NotEqual(empty[property.Key]?.ToJsonString(), property.Value?.ToJsonString()));
        var (draft, none) = (full["Draft"]!.AsObject(), empty["Draft"]!.AsObject());
        Assert.All(draft, property => Assert.NotEqual(none[property.Key]?.ToJsonString(), property.Value?.ToJsonString()));
    }

    [Theory]
    [InlineData("""{"s":"Card","ok":true,"m":"housing"}""", null, "housing")]
    [InlineData("""{"s":"Card","ok":true,"k":"Measure:housing"}""", "housing", null)]
    [InlineData("""{"s":"Card","ok":true,"k":"NoSuchWish:housing"}""", null, null)]
    public void What_another_version_stored_before_the_card_is_read(string json, string? wish, string? measure)
    {
        var read = Writing().Read(Key, Id, Key.Encrypt(System.Text.Encoding.UTF8.GetBytes(json), "Conversations.State", Id.ToBytes()))!;
        Assert.Equal((Stage.Card, wish, measure), (read.Stage, read.Wish?.Value, read.Measure));
    }

    [Fact]
    public void An_idle_conversation_is_written_in_less_than_150_bytes() =>
        Assert.InRange(ConversationSerializer.Write(Key, Id, (Full with { Words = null }).StartOver()).Length, 1, 150);

    [Theory]
    [InlineData("""{"s":"NoSuchStage"}""")]
    [InlineData("""{"s":"Anywhere"}""")]
    [InlineData("""{"s":"5"}""")]
    [InlineData("""{"s":"9999"}""")]
    [InlineData("""{"s":"Distress","h":"9999"}""")]
    [InlineData("""{"s":"Home","a":["Perhaps child"]}""")]
    [InlineData("""{"s":"Home","b":["Gone"]}""")]
    [InlineData("""{"s":"Home","a":[null]}""")]
    [InlineData("""{"s":"Home","b":[null]}""")]
    [InlineData("""{"s":""")]
    [InlineData("null")]
    [InlineData("")]
    public void What_this_version_does_not_know_is_no_error_and_is_counted(string json)
    {
        var serializer = Writing();
        Assert.Null(serializer.Read(Key, Id, Key.Encrypt(System.Text.Encoding.UTF8.GetBytes(json), "Conversations.State", Id.ToBytes())));
        Assert.Null(serializer.Read(Key, Id, [1, 2, 3]));
        Assert.Null(serializer.Read(null, Id, ConversationSerializer.Write(Key, Id, Full)));
        Assert.Equal(3, serializer.Unreadable);
    }

    [Fact]
    public async Task A_person_whose_stored_conversation_cannot_be_read_is_greeted()
    {
        await using var app = new WegoBotApp();
        await app.Person("A").ReachesHome();
        await using (var db = app.NewDb())
        {
            db.Conversations.Single().State = [1, 2, 3];
            await db.SaveChangesAsync();
        }

        Assert.Equal(Stage.Greeting, (await app.Person("A").Screen()).Stage);
        Assert.Equal(Stage.Card, (await app.Person("A").Presses(Trigger.Safe)).Screen.Stage);
    }

    private static ConversationSerializer Writing() => new(new ColumnEncryption(new Keys(new byte[KeyFile.SizeInBytes]), RandomNumberGenerator.Create()), NullLogger<ConversationSerializer>.Instance);

    private static string Json(Conversation conversation) => JsonSerializer.Serialize(conversation);
}
