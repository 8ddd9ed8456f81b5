# The pages of the archive besides the stories, and what the stories' own pages say of others. All is grouped once,
# in Ruby: loops over site.posts in Liquid, one for each page, would cost the square of the stories.
require "cgi"
require "json"

module Archive
  MONTHS = %w[January February March April May June July August September October November December].freeze
  SHELVES = { "authors" => "Authors", "sections" => "Sections", "publications" => "Publications" }.freeze

  class Generator < Jekyll::Generator
    priority :low

    def generate(site)
      @site = site
      @stories = site.posts.docs.sort_by { |story| [story.date, story.basename] }.reverse
      @slugs = Hash.new { |known, name| known[name] = Jekyll::Utils.slugify(name, mode: "latin") }
      @stories.each { |story| describe(story) }
      SHELVES.each_key { |shelf| shelve(shelf) }
      neighbours
      calendar
      front
    end

    private

    def describe(story)
      data = story.data
      date = story.date
      year, month, day = date.strftime("%Y"), date.strftime("%m"), date.strftime("%d")
      data["day"] = "#{year}-#{month}-#{day}"
      data["year"] = year
      data["day_in_words"] = "#{date.day} #{MONTHS[date.month - 1]} #{year}"
      data["calendar"] = [
        link(year, "/#{year}/"),
        link("#{MONTHS[date.month - 1]} #{year}", "/#{year}/#{month}/"),
        link(data["day_in_words"], "/#{year}/#{month}/#{day}/"),
      ]
      data["by"] = links("authors", data)
      data["desks"] = links("sections", data)
      data["papers"] = links("publications", data)
      data["opening"] = data["blurbs"]&.first || opening(story.content)
      data["byline"] = byline(data["by"])
      data["claims"] = JSON.generate(
        "@context" => "https://schema.org", "@type" => "NewsArticle", "headline" => data["title"],
        "datePublished" => data["day"], "inLanguage" => "en", "url" => @site.config["url"] + story.url,
        "author" => data["by"].map { |each| { "@type" => "Person", "name" => each["name"] } }
      ).gsub("<", "\\u003c")
    end

    def links(shelf, data)
      (data[shelf] || []).map { |name| link(name, "/#{shelf}/#{@slugs[name]}/") }
    end

    def link(name, path)
      { "name" => name, "path" => path }
    end

    def opening(text)
      return nil if text.empty?

      text.length <= 400 ? text : "#{text[0, 400]}…"
    end

    def byline(people)
      return nil if people.empty?

      names = people.map { |each| %(<a href="#{each["path"]}" rel="author">#{CGI.escapeHTML(each["name"])}</a>) }
      return "By #{names.first}" if names.length == 1

      "By #{names[0..-2].join(", ")} and #{names.last}"
    end

    def shelve(shelf)
      groups = Hash.new { |all, path| all[path] = [] }
      names = {}
      key = { "authors" => "by", "sections" => "desks", "publications" => "papers" }[shelf]
      @stories.each do |story|
        story.data[key].each do |each|
          names[each["path"]] ||= each["name"]
          groups[each["path"]] << story
        end
      end
      entries = groups.map do |path, stories|
        term(names[path], path, stories)
        { "name" => names[path], "path" => path, "count" => stories.length, "period" => period(stories) }
      end
      (@shelves ||= {})[shelf] = entries
      page("/#{shelf}/", "entries", "title" => SHELVES[shelf], "entries" => entries.sort_by { |each| each["name"].downcase })
      @by_author = groups if shelf == "authors"
    end

    # A hundred stories to a page.
    def term(name, path, stories)
      slices = stories.each_slice(100).to_a
      at = ->(index) { index.zero? ? path : "#{path}page/#{index + 1}/" }
      slices.each_with_index do |slice, index|
        page(at.(index), "stories", "title" => name, "count" => stories.length, "groups" => [{ "stories" => slice }],
             "newer" => index.positive? ? at.(index - 1) : nil, "older" => slices[index + 1] && at.(index + 1))
      end
    end

    def neighbours
      @by_author.each do |path, stories|
        stories.each_with_index do |story, index|
          next unless story.data["by"].first["path"] == path

          older = stories[index + 1]
          newer = index.positive? ? stories[index - 1] : nil
          story.data["older"] = older && link(older.data["title"], older.url)
          story.data["newer"] = newer && link(newer.data["title"], newer.url)
        end
      end
    end

    def calendar
      years = @stories.group_by { |story| story.data["calendar"][0] }
      @years = years.map do |year, of_year|
        months = of_year.group_by { |story| story.data["calendar"][1] }
        months.each { |month, of_month| month_page(year, month, of_month) }
        short = of_year.length <= 100
        groups = short ? months.map { |month, stories| month.merge("stories" => stories) } : []
        page(year["path"], "stories", "title" => year["name"], "count" => of_year.length, "groups" => groups,
             "parts" => counted(months))
        year.merge("count" => of_year.length)
      end
      page("/years/", "entries", "title" => "Years", "entries" => @years)
    end

    def month_page(year, month, stories)
      days = stories.group_by { |story| story.data["calendar"][2] }
      days.each do |day, of_day|
        page(day["path"], "stories", "title" => day["name"], "count" => of_day.length, "groups" => [{ "stories" => of_day }],
             "trail" => [year, month])
      end
      short = stories.length <= 500
      page(month["path"], "stories", "title" => month["name"], "count" => stories.length, "trail" => [year],
           "groups" => short ? days.map { |day, of_day| day.merge("stories" => of_day) } : [],
           "parts" => short ? nil : counted(days))
    end

    def counted(parts)
      parts.map { |part, stories| part.merge("count" => stories.length) }
    end

    def front
      fullest = ->(shelf) { @shelves[shelf].sort_by { |each| -each["count"] } }
      page("/", "front", "stories" => @stories.first(12), "count" => @stories.length, "shelves" => [
        { "name" => "Sections", "path" => "/sections/", "entries" => fullest.("sections") },
        { "name" => "Authors", "path" => "/authors/", "entries" => fullest.("authors").first(24) },
        { "name" => "Publications", "path" => "/publications/", "entries" => fullest.("publications") },
        { "name" => "Years", "path" => "/years/", "entries" => @years },
      ])
    end

    def period(stories)
      first, last = stories.last.data["year"], stories.first.data["year"]
      first == last ? first : "#{first}–#{last}"
    end

    def page(path, layout, data)
      made = Jekyll::PageWithoutAFile.new(@site, @site.source, path, "index.html")
      made.data.merge!(data, "layout" => layout)
      @site.pages << made
    end
  end
end
