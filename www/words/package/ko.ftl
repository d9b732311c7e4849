### 데이터 패키지의 한국어 문구 가운데 패키지의 words.ko.ftl에 없는 것을 대신하는 기본 문구. 어느 통계에나 맞는 말만 적는다.
### 패키지는 이 가운데 무엇이든 다시 쓸 수 있고, 하나도 쓰지 않아도 된다.
###
### { -title }, { -subject }, { -area }, { -publisher }, { -licence }는 패키지의 datapackage.json에서 온다.

## 사이트

site-name = { -title }
# 검색 결과와 미리보기에 나온다.
site-description = { -title }. 모든 수치에 그 수치를 실은 발표와 최초 발표치가 붙어 있다.
make-description = { -title } 그래프를 골라 독자가 볼 모습대로 확인하고, 기사에 넣을 코드를 복사한다.
article-description = { -title }, 발표 당일 기준에 머무는 그래프와 함께 풀어 쓴 기사.

## 문장 안의 이름(한국어에는 대문자가 없다)

kept-capital = { "" }

## 차트 둘레

measure =
    { $both ->
        [yes] { -title }: 수출과 수입
       *[no] { -title }{ measured }
    }
measure-of =
    { $both ->
        [yes] { -title }: 수출과 수입({ $name })
       *[no] { -title }{ measured }({ $name })
    }
measured =
    { $flow ->
       *[balance] { "" }
        [exports] , 수출
        [imports] , 수입
    }
source =
    { $days_first ->
        [none] 자료: { -publisher }
       *[some]
            { SAME($days_first, $days_last) ->
                [yes] 자료: { -publisher }({ DATE($days_first) } 발표)
               *[no] 자료: { -publisher }({ DATE($days_first) }~{ DATE($days_last) } 발표)
            }
    }
all-items = 전체
all-items-short = 전체

## 차트 아래의 설명

ended = 연간 마지막 수치는 { PERIOD($last) }.

## 따로 쓴 문구가 없는 장

# $by: 분류의 이름에 '별'을 붙인 것.
any-chapter =
    { $kind ->
       *[columns] 추이
        [difference] 수지의 두 흐름
        [bars] { $by }
        [dumbbell] { $by } 변화
        [bridge] 항목을 더하면
        [stack] 기간마다 쌓아 보면
        [multiples] 같은 눈금으로 본 항목
        [revisions] 수치는 어떻게 바뀌었나
        [line] 추이
        [vintages] 발표 시점별 추이
        [triangle] 수치는 어떻게 바뀌었나
    }
any-chapter-text =
    { $kind ->
       *[columns] 막대는 지금까지 알려진 수치, 테두리는 처음 발표된 수치다.
        [difference] 두 선은 기간마다 한 번의 발표에서 가져왔고, 그 사이가 수지다.
        [bars]
            들여 쓴 줄은 위 줄의 일부다. 막대 옆 표시는 한 해 전 수치이며, 두 수치의 발표 시점이 다르면 속을 비우고 증감을
            계산하지 않았다.
        [dumbbell] 선은 비교한 수치에서 현재 수치로 이어진다.
        [bridge] 모든 막대는 한 번의 발표에서 나온 수치다. 발표되지 않은 부분은 나머지로 따로 두었다.
        [stack] 흑자는 위로, 적자는 아래로 쌓고 합계를 따로 표시했다.
        [multiples] 수집 자료에 수치가 없는 곳과, 기준이 바뀌어 비교할 수 없는 곳에서는 선이 끊긴다.
        [revisions] 한 번 발표된 수치도 바뀔 수 있다. 처음 발표된 수치가 마지막 발표까지 어떻게 달라졌는지 따라가 볼 수 있다.
        [line] 수집 자료에 수치가 없는 곳과, 기준이 바뀌어 비교할 수 없는 곳에서는 선이 끊긴다.
        [vintages] 굵은 선은 가장 최근 발표, 가는 선은 그 전 발표에 담긴 같은 기간의 수치다.
        [triangle] 가로줄은 기간, 세로줄은 발표다. 그 기간의 최초 발표치와 차이가 클수록 짙다.
    }
# 첫 장의 본문에 이어진다. $first, $last: 수정된 첫해와 마지막 해, $mean: 평균 수정 폭,
# $smaller: 그 연도들과 가장 최근 연도 가운데 수치 전체가 수정 폭보다 작은 해.
chapter-total-revised = { $smaller ->
    [0] { SPAN($first, $last) } 수치는 최초 발표 이후 평균 { SIZE($mean) }씩 고쳐졌다.
   *[other]
        { SPAN($first, $last) } 수치는 최초 발표 이후 평균 { SIZE($mean) }씩 고쳐졌다. { LIST($smaller) } 수치
        전체보다 큰 폭이다.
}

## 통계에 대하여. 빈 항목은 나오지 않는다.

about = 수치에 대하여
about-counted = 무엇을 세나
about-counted-text = { "" }
about-not = 무엇과 다른가
about-not-text = { "" }
about-revisions = 처음 발표와 수정
about-revisions-text =
    나중 발표가 앞선 발표의 수치를 고치기도 한다. 수치마다 발표를 남겨 두었으므로 어느 날짜 기준으로도 그래프를 그릴 수
    있다.
about-rounding = 합계와 반올림
about-rounding-text = { "" }

## 자료

sources = 자료는 어디서 모았나
sources-text =
    { $conflicts ->
        [0] 발표 { NUMBER($releases) }건의 수치 { NUMBER($figures) }개를 { NUMBER($sources) }개 출처에서 모으고, 수치마다 출처를 붙였다.
       *[other]
            발표 { NUMBER($releases) }건의 수치 { NUMBER($figures) }개를 { NUMBER($sources) }개 출처에서 모으고, 수치마다 출처를 붙였다.
            출처끼리 수치가 엇갈린 { NUMBER($conflicts) }건은 채택하지 않은 이유와 함께 남겨 두었다.
    }

    어느 출처에도 없는 수치는 *수집 자료에 없음*으로 적었다. 0이 아니라 모른다는 뜻이다.

## 시계열의 끝

series-ended = 이 통계는 끝났다
# $successor: 새 통계가 발표되기 시작한 날.
series-ended-text =
    연간 수치는 { PERIOD($last_year) }이 마지막이고, 마지막 발표({ DATE($last_release) })의 대상 기간은
    { PERIOD($last_period) }이다. { DATE($successor) }부터 발표된 수치는 여기 실린 수치와 비교할 수 없다.

## 내려받기와 이용 조건

downloads-text = 이 페이지가 쓰는 자료 전체를 CSV로 내려받을 수 있다.
licence = 수치: { -publisher }. 데이터 패키지: { -licence }.
