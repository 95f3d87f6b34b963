using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace WegoBot.Bench.Desk;

/// <summary>A browser without script, with cookies and connections of its own, and an address as a proxy in front would name it. It measures every request.</summary>
internal sealed partial class Browser(Uri address, Latencies latencies, Failures failures, string comesFrom) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public Task<Answer> Get(string page, string path) => Send(page, new HttpRequestMessage(HttpMethod.Get, path));

    public Task<Answer> Post(string page, string path, params (string Name, string Value)[] fields) =>
        Send(page, new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) });

    public void Dispose() => _http.Dispose();

    private async Task<Answer> Send(string page, HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Add("X-Forwarded-For", comesFrom);
            var begun = Stopwatch.GetTimestamp();
            using var response = await _http.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            latencies.Add(page, begun);
            if ((int)response.StatusCode >= 500)
                failures.Add($"{page}: {(int)response.StatusCode}");
            return new Answer(response.StatusCode, body, response.Headers.Location?.ToString());
        }
    }

    /// <summary>What a page answered.</summary>
    internal sealed partial record Answer(HttpStatusCode Status, string Page, string? Location)
    {
        /// <summary>The page as its reader sees it.</summary>
        public string Text => WebUtility.HtmlDecode(Page);

        public bool IsRedirect => Status == HttpStatusCode.SeeOther;

        public string Field(string name) => WebUtility.HtmlDecode(Regex.Match(Page, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value);

        /// <summary>The id of the button with a label; null when the page has none.</summary>
        public string? Button(string label) =>
            Buttons().Matches(Page).FirstOrDefault(match => WebUtility.HtmlDecode(match.Groups[2].Value).Trim() == label)?.Groups[1].Value;

        /// <summary>The first prepared answer for a status; null when it cannot be chosen.</summary>
        public string? Prepared(string status) =>
            Regex.Match(Page, $"name=\"status\" value=\"{status}\".*?name=\"answer\" value=\"([^\"]*)\"", RegexOptions.Singleline) is { Success: true } match ? match.Groups[1].Value : null;

        /// <summary>The cases that a list shows.</summary>
        public List<string> Cases => [.. Links().Matches(Page).Select(match => match.Groups[1].Value).Distinct()];

        public string Code => Regex.Match(Page, "class=\"code\"[^>]*>([0-9 ]+)<").Groups[1].Value;

        [GeneratedRegex("name=\"button\" value=\"([^\"]*)\"[^>]*>([^<]*)<")]
        private static partial Regex Buttons();

        [GeneratedRegex("href=\"(/staff/referrals/[0-9a-f]{32})\"")]
        private static partial Regex Links();
    }
}
