using WegoBot.Privacy;

namespace WegoBot.Tests.Privacy;

/// <summary>What staff may never write to her is caught before it goes, and what they may write is not.</summary>
[Trait("Engine", "Sqlite")] // no database takes part
public class StaffMessageCheckTests
{
    private static readonly StaffMessageCheck Check = new(Scrubber.Shipped);

    [Theory]
    [InlineData("Вашият код е 4000 1234 1234 1230.")]
    [InlineData("kodut vi: 4000-1234-1234-1230")]
    [InlineData("code 4000123412341230")]
    [InlineData("４０００ １２３４ １２３４ １２３０")]
    [InlineData("4000 1234 1234 123")]
    public void Her_code_is_caught(string message) => Assert.Contains(StaffMessageProblem.CaseCode, Check.Problems(message));

    [Theory]
    [InlineData("Елате на ул. Роза 12")]
    [InlineData("Ние сме в бл. 25, вх. Б")]
    [InlineData("Come to 12 Rose Street")]
    [InlineData("ul. Shipka 8, et. 2")]
    [InlineData("Тук сме: 43.8564, 25.9708")]
    public void An_address_is_caught(string message) => Assert.Contains(StaffMessageProblem.Address, Check.Problems(message));

    [Theory]
    [InlineData("Ще Ви настаним утре.")]
    [InlineData("Имаме място за Вас утре")]
    [InlineData("Не се тревожете, имаме свободно легло.")]
    [InlineData("Има стая за Вас и децата")]
    [InlineData("Ще Ви осигурим подслон")]
    [InlineData("Ще Ви намерим място")]
    [InlineData("Запазихме Ви място.")]
    [InlineData("Мястото е запазено за Вас")]
    [InlineData("Ще ви приемем в понеделник")]
    [InlineData("shte vi nastanim")]
    [InlineData("imame mqsto za vas")]
    [InlineData("We will give you a place.")]
    [InlineData("We have a bed for you tomorrow")]
    [InlineData("There is a room for you")]
    [InlineData("We'll find you a place")]
    [InlineData("A place is reserved for you")]
    public void A_promise_of_a_place_is_caught(string message) => Assert.Equal([StaffMessageProblem.PromisedPlace], Check.Problems(message));

    [Theory]
    [InlineData("Прочетохме съобщението Ви. Ще отговорим тук, щом можем.")]
    [InlineData("Не можем да обещаем място.")]
    [InlineData("Сега няма свободно място.")]
    [InlineData("Ще проверим дали има място и ще Ви пишем.")]
    [InlineData("Ако се освободи място, ще Ви настаним.")]
    [InlineData("Можем да говорим на 12 декември в 10:30.")]
    [InlineData("При опасност се обадете на 112 или на 0800 1 8676.")]
    [InlineData("Имате ли безопасно място, където да останете тази нощ?")]
    [InlineData("Ще Ви помогнем с молбата за детска градина.")]
    [InlineData("We cannot promise you a place.")]
    [InlineData("We will ask whether there is a place and write to you.")]
    [InlineData("Is there a safe place where you can stay tonight?")]
    [InlineData("Правото е по чл. 167б, ал. 2 от Кодекса на труда.")]
    public void What_may_be_written_goes(string message) => Assert.Empty(Check.Problems(message));

    [Fact]
    public void Each_problem_is_explained_in_a_sentence_of_its_own() =>
        Assert.Equal(3, Enum.GetValues<StaffMessageProblem>().Select(StaffMessageTexts.ExplanationKey).Distinct().Count());
}
